import type { Problem } from '../../base/checked.ts';
import type { Book } from '../../model/book.ts';
import { entities } from '../../model/entities.ts';
import type { Entity } from '../../model/entity.ts';
import type { Claim } from '../../model/guarantee/claims.ts';
import { BY_REPLY } from '../../model/words.ts';
import { whyNoClaim } from '../../rules/guarantee/why-no-claim.ts';
import { gateProblem } from '../../rules/loose-ends/contract-gate.ts';
import { knownBy } from '../../rules/results/known-by.ts';
import type { AnyCommand } from '../commands.ts';
import type { Step } from './step.ts';

/** What is asked of a person’s own step, and not of rows that come in, an undo or an erasure. */
export function byHandProblems(step: Step, book: Book, now: number, kind: AnyCommand['kind']): Problem[] {
  return [
    ...stageProblems(step, knownBy(book, now).book),
    ...claimProblems(step, book, now),
    ...(kind === 'recordReply' ? [] : writtenProblems(step)),
  ];
}

/** An engagement that moves to delivery passes the gate of its contract; one that is there, or comes in there, is left alone. */
function stageProblems({ tab, id, before, after }: Step, book: Book): Problem[] {
  const moves =
    tab === 'engagements' && before && before['stage'] !== 'deliver' && after?.['stage'] === 'deliver';
  const message = moves ? gateProblem(book, id) : null;
  return message === null ? [] : [{ field: 'stage', message }];
}

/** A new claim is noted where one can be. */
function claimProblems({ tab, before, after }: Step, book: Book, now: number): Problem[] {
  const claim = tab === 'claims' && !before ? (after as Claim | null) : null;
  const message = claim && claim.withdrawnOn === null ? whyNoClaim(book, claim, now) : null;
  return message === null ? [] : [{ field: '', message }];
}

/** The client’s written word is only what a pasted reply says: by hand it is noted that they said it, or an impression. */
function writtenProblems({ tab, before, after }: Step): Problem[] {
  const { fields }: Entity = entities[tab];
  const isOther = (field: string): boolean => field in fields && after?.[field] !== before?.[field];
  return Object.keys(fields)
    .filter((field) => fields[field]?.choices?.[BY_REPLY] && after?.[field] === BY_REPLY)
    .filter((field) => isOther(field) || isOther(ANSWER_OF[field] ?? ''))
    .map((field) => ({ field, message: WRITTEN }));
}

/** The answer a source is of: another answer is not what the client wrote. */
const ANSWER_OF: Readonly<Record<string, string>> = {
  gotValueSource: 'gotValue',
  clientSource: 'clientSays',
};

const WRITTEN =
  'The client’s written word comes from a pasted reply. Paste the reply, or note that they said it.';
