import { instantOf } from '../../base/moment.ts';
import { isPicture, isReadable } from '../../base/look.ts';
import { rowsOf } from '../../model/book.ts';
import { needsConsent } from '../learning/little-things.ts';
import { isGuarantee, plansGuarantee, whyNoGuarantee } from '../guarantee/guarantee-allowed.ts';
import { hasCome, inOrder, liesAhead, must, type Invariant } from './invariant.ts';

/** What holds for engagements, sessions and what surrounds them. */
export const engagements: readonly Invariant<'engagements'>[] = [
  inOrder('decidedOn', 'plannedEnd', 'The planned end lies before the start. Check both days.'),
  inOrder('decidedOn', 'resultOn', 'The result lies before the start. Check both days.'),
  inOrder('decidedOn', 'endedOn', 'The early end lies before the start. Check both days.'),
  must(
    ['endedBy', 'endedOn'],
    'Who ended it: the client, or you?',
    (one) => one.endedOn !== null && one.endedBy === null,
  ),
  {
    fields: ['guarantee', 'services', 'serviceLine'],
    wrong: (one, { book }) => (plansGuarantee(book, one) ? whyNoGuarantee(book, one) : null),
  },
];

export const serviceLines: readonly Invariant<'serviceLines'>[] = [
  {
    fields: ['services', 'type'],
    wrong: (one, { book }) => {
      if (one.services !== 'outside') return null;
      if (isGuarantee(one.type))
        return 'It has a guarantee and allows none. Choose “No guarantee”, or allow it.';
      const has = book.engagements.find((own) => own.serviceLine === one.id && plansGuarantee(book, own));
      return has ? `“${has.title}” is of this service and plans a guarantee. Change that one first.` : null;
    },
  },
  {
    fields: ['colour'],
    wrong: ({ colour }) =>
      colour === null || isReadable(colour)
        ? null
        : 'Write a colour as #0b6173, dark enough to be read on white paper.',
  },
  must(
    ['logo'],
    'This is not a PNG picture. Choose one in Settings.',
    ({ logo }) => logo !== null && !isPicture(logo),
  ),
];

export const sessions: readonly Invariant<'sessions'>[] = [
  must(
    ['end', 'start'],
    'The end is not after the start. Over midnight, give the next day.',
    (one) => one.end !== null && instantOf(one.end) <= instantOf(one.start),
  ),
  must(
    ['heldTo', 'heldFrom'],
    'It ended before it began. Check both times.',
    (one) => one.heldFrom !== null && one.heldTo !== null && instantOf(one.heldTo) < instantOf(one.heldFrom),
  ),
  must(
    ['start', 'outcome'],
    'This start lies ahead. A session that was held has begun; check day and time.',
    (one, { now }) => (one.outcome === 'held' || one.outcome === 'partly') && liesAhead(one.start, now),
  ),
];

export const pauses: readonly Invariant<'pauses'>[] = [
  inOrder('from', 'to', 'The pause ends before it begins. Check both days.'),
  hasCome('providerAgreedOn', 'We agreed'),
  hasCome('clientAgreedOn', 'The client agreed'),
];

export const externalFactors: readonly Invariant<'externalFactors'>[] = [
  inOrder('from', 'to', 'It ends before it begins. Check both days.'),
  hasCome('providerAgreedOn', 'We agreed'),
  hasCome('clientAgreedOn', 'The client agreed'),
];

export const experiments: readonly Invariant<'experiments'>[] = [
  must(
    ['outcome', 'state'],
    'Which outcome does it bring closer? Without one it stays an idea.',
    (one) => one.outcome === null && (one.state === 'running' || one.state === 'kept'),
  ),
  must(
    ['consentOn', 'touches', 'risk', 'state'],
    'It touches what is the client’s: on which day did they agree?',
    (one) => one.consentOn === null && one.state === 'running' && needsConsent(one),
  ),
];

export const stageVisits: readonly Invariant<'stageVisits'>[] = [
  inOrder('enteredOn', 'leftOn', 'It was left before it was entered. Check both days.'),
];

export const outcomes: readonly Invariant<'outcomes'>[] = [
  must(
    ['primary'],
    'Another outcome is primary already. Exactly one is; change that one first.',
    (one, { book }) =>
      one.primary === true &&
      rowsOf(book, 'outcomes', one.engagement).some((other) => other.id !== one.id && other.primary === true),
  ),
];
