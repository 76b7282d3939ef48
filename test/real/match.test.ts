import { isConsumerMail } from '#shared/calls/consumer-mail.ts';
import { whoseCall, type Whose } from '#shared/calls/whose-call.ts';
import { noFacts, type Guest, type MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { clientKeys } from './support/client-keys.ts';
import { clientBook, type ClientGiven } from './support/client-book.ts';
import { runCases, type RealCase } from './support/run-cases.ts';

interface MatchCase extends RealCase {
  readonly own: readonly string[];
  readonly clients: readonly ClientGiven[];
  readonly facts: { readonly title?: string; readonly guests?: readonly Partial<Guest>[] };
}

const told = <T>(value: T) =>
  ({ value, layer: 'data', evidence: 'the case', confidence: 'certain' }) as const;

function factsOf({ facts: { title, guests } }: MatchCase): MeetingFacts {
  const people = guests?.map((one) => ({ name: null, email: null, response: null, ...one }));
  return { ...noFacts, title: title ? told(title) : null, guests: people ? told(people) : null };
}

function answer(one: MatchCase): { book: Book; whose: Whose } {
  const [email = '', ...otherEmails] = one.own;
  const book = clientBook({ clients: one.clients, own: { email }, otherEmails });
  return { book, whose: whoseCall(book, factsOf(one), null, [], isConsumerMail) };
}

const FACTS = ['title', 'guests'];

runCases('whom a meeting is with', 'match.jsonl', {
  answer,
  keys: clientKeys,
  unknown: ({ facts }: MatchCase) =>
    Object.keys(facts)
      .filter((key) => !FACTS.includes(key))
      .map((key) => `facts.${key}`),
});
