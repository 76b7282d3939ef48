import { daysBetween, formatDay } from '../../base/day.ts';
import { dayOf } from '../../base/moment.ts';
import type { Day } from '../../base/time.ts';
import { recordOf, type Book } from '../../model/book.ts';
import { proposals, type Proposal } from '../../model/value/proposals.ts';
import { reference, required } from '../../model/field.ts';
import type { AnswerProposal } from '../answer-proposal.ts';
import { where } from './form-ask.ts';
import { todayOf } from './task.ts';
import forms from './forms/proposal.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** What became of a version, in a few words; silence is told in days. */
export function versionWords(one: Proposal, today: Day, locale: string): string {
  const on = (day: Day | null) => (day ? ` on ${formatDay(day, locale, 'short')}` : '');
  if (one.answer === 'accepted') return `accepted${on(one.answeredOn)}`;
  if (one.answer === 'declined') return `declined${on(one.answeredOn)}: “${one.answerWords ?? ''}”`;
  if (one.withdrawnOn) return `withdrawn${on(one.withdrawnOn)}`;
  if (one.supersededOn) return `replaced by a later version${on(one.supersededOn)}`;
  if (!one.sentAt) return 'draft';
  const days = daysBetween(dayOf(one.sentAt), today);
  const since = days <= 0 ? '' : `; no answer for ${days === 1 ? '1 day' : `${days} days`}`;
  return `sent${on(dayOf(one.sentAt))}, frozen${since}`;
}

/** The paragraphs in a person’s own words that were written for another language than the document is in now. */
export const foreignBlocks = (book: Book, proposal: Proposal): readonly string[] =>
  book.documents
    .filter(
      (one) =>
        one.owner === proposal.id &&
        one.block !== null &&
        one.language !== null &&
        one.language !== (proposal.language ?? one.language),
    )
    .map((one) => one.content?.slice(0, 80) ?? '');

/** What becomes of a proposal that was sent. */
export const PROPOSAL_TASKS = tasksOf(forms, {
  answer: {
    tab: 'proposals',
    entity: {
      answer: required(proposals.fields.answer),
      option: reference('options', 'Which option'),
      on: proposals.fields.answeredOn,
      words: proposals.fields.answerWords,
    },
    only: { option: where('answer', 'accepted') },
    offered: ({ book, record }) => {
      const one = recordOf(book, 'proposals', record);
      return one !== null && one.sentAt !== null && one.withdrawnOn === null && one.answer === null;
    },
    start: (seen) => ({
      answer: 'accepted',
      on: todayOf(seen),
      option: recordOf(seen.book, 'proposals', seen.record)?.option ?? null,
    }),
    wish: ({ record }, { values }) => ({
      kind: 'answerProposal',
      proposal: record ?? '',
      answer: values['answer'] as AnswerProposal['answer'],
      option: (values['option'] ?? null) as string | null,
      on: (values['on'] ?? null) as Day | null,
      words: (values['words'] ?? null) as string | null,
    }),
  },
});
