import { recordId } from '#shared/base/id.ts';
import { blankRecord, emptyBook, SETTINGS_ID, type Book } from '#shared/model/book.ts';

/** A practice as a case gives it: its ways of writing, its clients and their engagements. */
export interface PracticeGiven {
  readonly locale: string;
  readonly zone: string;
  readonly currency: string;
  readonly clients: readonly { readonly name: string; readonly domain?: string }[];
  readonly engagements: readonly {
    readonly title: string;
    readonly client: string;
    readonly currency?: string;
  }[];
}

const COMMAND = 'cmd_01HZZZZZZZ7KQ2MA';

/** The book of a practice that a case gives. */
export function practiceOf({ locale, zone, currency, clients, engagements }: PracticeGiven): Book {
  const named = clients.map((one, n) => ({
    ...blankRecord('clients', recordId('cli', COMMAND, n)),
    name: one.name,
    domain: one.domain ?? null,
  }));
  const idOf = (name: string) => named.find((one) => one.name === name)?.id ?? '';
  return {
    ...emptyBook(),
    settings: [{ ...blankRecord('settings', SETTINGS_ID), locale, zone, currency }],
    clients: named,
    engagements: engagements.map((one, n) => ({
      ...blankRecord('engagements', recordId('eng', COMMAND, n)),
      title: one.title,
      client: idOf(one.client),
      currency: one.currency ?? null,
    })),
  };
}
