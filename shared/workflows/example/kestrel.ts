import { eur, type Rows } from './rows.ts';
import { signed } from './signed.ts';

/** The term is over and the window open: did the value come back? */
export function kestrel(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Kestrel Cold Chain B.V.',
    contact: 'Joost de Wit',
    email: 'joost@kestrel.example',
    domain: 'kestrel.example',
    language: 'en',
    currency: 'EUR',
    consumer: 'no',
  });
  const engagement = rows.add('engagements', {
    title: 'Loads that arrive cold',
    client,
    kind: 'consulting',
    stage: 'deliver',
    desired: 'No pallet refused at the dock.',
    currency: 'EUR',
    decidedOn: rows.day(-205),
    plannedEnd: rows.day(-22),
    guarantee: 'valueBack',
    example: true,
  });
  const outcome = rows.add('outcomes', {
    engagement,
    name: 'No refused pallets',
    primary: true,
    words: 'No pallet refused at the dock.',
    importance: 5,
  });
  const result = rows.add('minimumResults', {
    engagement,
    name: 'Refusals avoided',
    outcome,
    kind: 'money',
    test: 'results',
    threshold: eur(45000),
    currency: 'EUR',
    dueOn: rows.day(-22),
    providerAgreedOn: rows.day(-205),
    clientAgreedOn: rows.day(-205),
  });
  rows.add('drivers', {
    engagement,
    name: 'Refused pallets avoided',
    outcome,
    formula: 'count',
    change: 60,
    changeLow: 48,
    changeHigh: 66,
    unit: 'pallets',
    unitValue: eur(1450),
    timesPerYear: 1,
    attribution: 0.8,
    confidence: 0.85,
    currency: 'EUR',
    source: 'Dock reports',
    agreedBy: 'Joost de Wit',
    agreedOn: rows.day(-206),
  });
  rows.add('contracts', {
    ...signed(rows, -205, -22, 'Joost de Wit'),
    engagement,
    title: 'Loads that arrive cold',
    fee: eur(9000),
    type: 'valueBack',
    refundShare: 1,
    minimumResults: [result],
    objective: 'No pallet refused at the dock.',
    doneMeans: 'Every driver loads by the new list.\nThe dock reports come in each week.',
  });
  rows.add('payments', {
    engagement,
    kind: 'fee',
    text: 'Fee',
    net: eur(9000),
    tax: eur(0),
    currency: 'EUR',
    dueOn: rows.day(-200),
    paidOn: rows.day(-199),
  });
  rows.add('evidence', {
    engagement,
    minimumResult: result,
    what: 'Refusals avoided, three quarters',
    kind: 'money',
    amount: eur(49625),
    attribution: 0.8,
    on: rows.day(-30),
    currency: 'EUR',
    source: 'measured',
  });
  rows.add('verdicts', { engagement, askedAt: rows.at(-20, '09:00') });
  rows.add('sessions', {
    engagement,
    title: 'Review',
    start: rows.at(-24, '13:00'),
    end: rows.at(-24, '14:00'),
    ordinal: 6,
    outcome: 'held',
    askedAt: rows.at(-24, '14:00'),
    gotValue: 'yes',
    gotValueSource: 'clientSaid',
  });
}
