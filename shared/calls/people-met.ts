import { currencyAt } from '../base/home-currency.ts';
import type { Guest, MeetingFacts } from '../meetings/facts.ts';
import type { Settings } from '../model/settings.ts';
import { LANGUAGE, type Language } from '../model/words.ts';
import type { NewcomerMet } from './call-command.ts';
import { isConsumerMail } from './consumer-mail.ts';

/** Someone who was in a meeting with a newcomer, and on whose side. */
export interface PersonMet {
  readonly name: string;
  readonly email: string;
  readonly side: 'client' | 'provider' | 'out';
}

const domainOf = (email: string): string => email.split('@')[1]?.toLowerCase() ?? '';

/** A name from an address: `anna.weber@…` is Anna Weber. */
const nameOf = ({ name, email }: Guest): string =>
  name ??
  (email ?? '')
    .replace(/@.*/, '')
    .split(/[._-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Who was there. In a practice that knows no address of its own, who invited is taken to be the reader, together with their firm. */
export function peopleMet(facts: MeetingFacts, isOwn: (guest: Guest) => boolean): PersonMet[] {
  const organiser = facts.organiser?.value ?? null;
  const all = [...(organiser ? [organiser] : []), ...(facts.guests?.value ?? [])].filter(
    ({ name, email }) => name !== null || email !== null,
  );
  const once = [...new Map(all.map((one) => [(one.email ?? one.name ?? '').toLowerCase(), one])).values()];
  const mine = once.find(isOwn) ?? (once.length > 1 ? organiser : null);
  const firm = domainOf(mine?.email ?? '');
  const isOurs = (one: Guest) =>
    one === mine || (firm !== '' && !isConsumerMail(firm) && domainOf(one.email ?? '') === firm);
  return once.map((one) => ({
    name: nameOf(one),
    email: one.email ?? '',
    side: isOurs(one) ? 'provider' : 'client',
  }));
}

/** What to call the client: the firm of the first address that names one, else the person. */
export function clientMet(people: readonly PersonMet[]): string {
  const theirs = people.filter(({ side }) => side === 'client');
  const firm = theirs.map(({ email }) => domainOf(email)).find((one) => one !== '' && !isConsumerMail(one));
  const [word = ''] = firm?.split('.') ?? [];
  return word === '' ? (theirs[0]?.name ?? '') : word.charAt(0).toUpperCase() + word.slice(1);
}

/** The practice as its browser tells it: kept with the first save, and shown once. */
export function practiceFrom(
  { zone, locale }: { readonly zone: string; readonly locale: string },
  me: PersonMet | undefined,
): Partial<Settings> {
  const currency = currencyAt(zone, locale);
  const spoken = locale.split('-')[0] ?? '';
  return {
    zone,
    locale,
    ...(currency ? { currency } : {}),
    language: Object.hasOwn(LANGUAGE, spoken) ? (spoken as Language) : 'en',
    provider: me?.name ?? null,
    email: me?.email || null,
  };
}

/** What a first call begins: the client, the people on their side, and the engagement in its first stage. */
export function newcomerMet(
  said: {
    readonly client: string;
    readonly title: string;
    readonly desired: string;
    readonly currency: string;
  },
  people: readonly PersonMet[],
  settings: Partial<Settings> | null,
): NewcomerMet {
  const theirs = people.filter(({ side, name }) => side === 'client' && name.trim() !== '');
  const [first] = theirs;
  const domain = domainOf(first?.email ?? '');
  const currency = said.currency.trim().toUpperCase() || null;
  return {
    client: {
      name: said.client.trim(),
      contact: first?.name ?? null,
      email: first?.email || null,
      domain: domain !== '' && !isConsumerMail(domain) ? domain : null,
      currency,
    },
    people: theirs.map(({ name, email }) => ({ name: name.trim(), email: email || null, side: 'client' })),
    engagement: {
      title: said.title.trim() || said.client.trim(),
      desired: said.desired.trim() || null,
      currency,
      stage: 'need',
    },
    settings,
  };
}
