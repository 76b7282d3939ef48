import { momentAt } from '../../base/moment.ts';
import { settingsOf } from '../../model/book.ts';
import { undecidedDuties } from '../../rules/attention/attention-guarantee.ts';
import type { ClaimStep } from '../../rules/guarantee/claim-steps.ts';
import { proposedRefund, stillDue } from '../../rules/money/still-due.ts';
import { standing } from '../../rules/standing.ts';
import { CLAIM_FORMS, claimWish } from './claim-forms.ts';
import { eventLines } from './result-tasks.ts';
import { dutyNote } from './duty-note.ts';
import { keeping, todayOf, type Seen, type Task } from './task.ts';
import forms from './forms/duty.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** A step about the guarantee as a task: its form filled with what is known, and what a person should see beside it. */
const claimTask = (step: ClaimStep): Task => ({
  ...CLAIM_FORMS[step],
  offered: ({ book, engagement, now }) => standing(book, engagement, now).steps.includes(step),
  start: (seen) => {
    const today = todayOf(seen);
    const { refund } = standing(seen.book, seen.engagement, seen.now).money;
    return {
      at: momentAt(seen.now, seen.zone),
      by: step === 'verdict' ? null : settingsOf(seen.book).provider,
      net: step === 'refund' ? proposedRefund(stillDue(refund)) : null,
      paidOn: today,
      endedOn: today,
      deliveredOn: today,
      reopenedOn: today,
      on: today,
      role: 'provider',
      providerAgreed: true,
    };
  },
  says: (seen, { kind }) => {
    if (step === 'verdict' || step === 'claim') return eventLines(seen);
    // What a decline would rest on is of use to whoever declines.
    const answer =
      step === 'decide' && kind === 'declined'
        ? standing(seen.book, seen.engagement, seen.now).mayDecline
        : null;
    return answer ? [...answer.reasons, ...answer.missing].map(({ text }) => text) : [];
  },
  wish: ({ book, engagement, now }, { values }) => {
    const { guarantee, money } = standing(book, engagement, now);
    const [claim, decision] = [guarantee.claim?.id ?? null, guarantee.decision?.id ?? null];
    return claimWish(step, { engagement, claim, decision, values, due: stillDue(money.refund) });
  },
});

/** The steps about the guarantee, each as a task. */
export const CLAIM_TASKS = Object.fromEntries(
  Object.keys(CLAIM_FORMS).map((step) => [step, claimTask(step as ClaimStep)]),
) as Readonly<Record<ClaimStep, Task>>;

/** What was missed in the session that is asked about, or without one. */
const undecidedIn = ({ book, engagement, now, record }: Seen) =>
  undecidedDuties(standing(book, engagement, now).guarantee).find(({ fact }) => fact.session === record);

/** A word on what the client missed: excused, left, or called material. */
export const DUTY_TASKS = tasksOf(forms, {
  dutyWord: {
    entity: 'dutyNotes',
    offered: (seen) => undecidedIn(seen) !== undefined,
    says: (seen) => {
      const found = undecidedIn(seen);
      return found ? [found.fact.text] : [];
    },
    wish: (seen, { values }) => {
      const found = undecidedIn(seen);
      const about = found ? dutyNote(seen, found.duty, 'client', found.fact).fixed : {};
      return keeping('dutyNotes', null, { ...values, ...about });
    },
  },
});
