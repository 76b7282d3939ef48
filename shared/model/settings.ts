import { entity, type RecordOf } from './entity.ts';
import { choice, count, currency, email, locale, longText, moment, share, text, zone } from './field.ts';
import { TAX_RULE, LANGUAGE } from './words.ts';

/** The practice's own words and presets; exactly one record, id `set_practice`. */
export const settings = entity({
  name: 'settings',
  prefix: 'set',
  tab: 'Settings',
  one: 'settings',
  visible: true,
  single: true,
  labelFields: ['practice'],
  fields: {
    practice: text('Practice', { audience: 'both' }),
    provider: text('Your name', { audience: 'both' }),
    address: longText('Address', { audience: 'both' }),
    city: text('City', { help: 'A client in the same city is offered a meeting in person.' }),
    email: email('E-mail', { audience: 'both', personal: false }),
    otherEmails: text('More addresses of mine', {
      help: 'Parted by commas. None of them is taken for a client’s.',
    }),
    currency: currency('Currency', { initial: 'EUR' }),
    zone: zone('Time zone'),
    locale: locale('Numbers and dates as in', {
      help: 'For example en-GB, de-DE, ja-JP. Blank: as this device.',
    }),
    language: choice('Language of documents', LANGUAGE, { initial: 'en' }),
    share: share('Share of value', { initial: 0.15 }),
    minimumReturn: count('Client’s minimum return', { min: 0, unit: ': 1' }),
    guideLow: share('Warn below this share', { initial: 0.1 }),
    guideHigh: share('Warn above this share', { initial: 0.2 }),
    guideStrong: share('Warn strongly above', { initial: 0.3 }),
    sureEnough: share('Sure enough for a guarantee', { initial: 0.7 }),
    priorKept: count('Earlier guarantees kept', { min: 0, help: 'Before you used Valueback.' }),
    priorRefunded: count('Earlier guarantees refunded', { min: 0 }),
    discountRate: share('Discount rate a year', { initial: 0.1 }),
    claimWindowDays: count('Claim window', { min: 0, unit: 'days', initial: 30 }),
    reviewDays: count('Review', { min: 0, unit: 'days', initial: 14 }),
    graceMinutes: count('Grace for lateness', { min: 0, unit: 'min', initial: 5 }),
    feedbackHours: count('“Right after” means', { min: 0, unit: 'hours', initial: 24 }),
    noticeHours: count('Notice to cancel', { min: 0, unit: 'hours', initial: 24 }),
    claritySession: count('Clarity by the end of session', { min: 1, initial: 2 }),
    silenceDays: count('Silence limit in delivery', { min: 1, unit: 'days', initial: 10 }),
    silenceBefore: count('Silence limit before the contract', { min: 1, unit: 'days' }),
    silenceAfter: count('Silence limit after delivery', { min: 1, unit: 'days' }),
    aboveLow: share('Seen of all moments, at least'),
    aboveHigh: share('Seen of all moments, at most'),
    answerDays: count('Answer a “no” within', { min: 1, unit: 'days', initial: 7 }),
    paymentDays: count('Fees to be paid within', {
      min: 0,
      max: 366,
      unit: 'days',
      initial: 14,
      later: true,
    }),
    taxRule: choice('Tax on a refund', TAX_RULE),
    lastBackupAt: moment('Last backup'),
    staleSince: moment('Derived tabs out of date since'),
  },
});

export type Settings = RecordOf<typeof settings>;
