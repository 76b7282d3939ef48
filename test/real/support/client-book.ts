import { blankRecord, type Book } from '#shared/model/book.ts';
import { practiceOf } from './practice.ts';

/** A client as a case about meetings names it. */
export interface ClientGiven {
  readonly name: string;
  readonly domain?: string;
  readonly people?: readonly { readonly name?: string; readonly email?: string }[];
}

/** The clients of a case, each with one open engagement, and who the reader is. */
export interface ClientsGiven {
  readonly clients?: readonly ClientGiven[];
  readonly own?: { readonly name?: string; readonly email?: string };
  readonly otherEmails?: readonly string[];
  readonly zone?: string;
  readonly locale?: string;
}

/** The book in which whose call it is is looked up. */
export function clientBook({ clients = [], own, otherEmails, zone, locale }: ClientsGiven): Book {
  const engagements = clients.map(({ name }) => ({ title: `Work for ${name}`, client: name }));
  const place = { zone: zone ?? 'Europe/Berlin', locale: locale ?? 'en-GB', currency: 'EUR' };
  const book = practiceOf({ ...place, clients, engagements });
  const idOf = (name: string) => book.clients.find((one) => one.name === name)?.id ?? '';
  const reader = {
    provider: own?.name ?? null,
    email: own?.email ?? null,
    otherEmails: otherEmails?.join(', ') ?? null,
  };
  return {
    ...book,
    settings: book.settings.map((one) => ({ ...one, ...reader })),
    people: clients.flatMap(({ name, people = [] }, at) =>
      people.map((one, n) => ({
        ...blankRecord('people', `per_${at}_${n}`),
        client: idOf(name),
        name: one.name ?? one.email ?? '',
        email: one.email ?? null,
      })),
    ),
  };
}
