import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import { dayAt } from '../base/moment.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, type Book } from '../model/book.ts';
import { proposals, type Proposal } from '../model/value/proposals.ts';
import type { Plan } from '../table/book/change.ts';
import { misfits } from './guard/fits.ts';
import { changesOf, GONE, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** What the client answered to a proposal that was sent: which option, or why not. */
export interface AnswerProposal extends Command {
  readonly kind: 'answerProposal';
  readonly proposal: string;
  readonly answer: 'accepted' | 'declined';
  /** The option that was accepted. */
  readonly option: string | null;
  readonly on: Day | null;
  readonly words: string | null;
}

/** Plans the answer. The accepted option becomes the chosen one, and the contract is drafted from it. */
export function answerProposal(book: Book, command: AnswerProposal, context: Context): Checked<Plan> {
  const proposal = recordOf(book, 'proposals', command.proposal);
  if (!proposal) return refused('', GONE);
  if (proposal.sentAt === null || proposal.withdrawnOn !== null)
    return refused('', 'Only a proposal that was sent and not withdrawn can be answered.');
  if (proposal.answer !== null)
    return refused('answer', 'This version was answered already. A change needs a new version.');
  const { answer, option, words } = command;
  const said: Partial<Proposal> = {
    answer,
    answeredOn: command.on ?? dayAt(context.now, context.zone),
    answerWords: words,
  };
  const unfit = misfits(proposals, said);
  if (unfit.length > 0) return refusedAll(unfit);
  const all = rowsOf(book, 'options', proposal.engagement);
  if (answer === 'accepted' && !all.some((one) => one.id === option))
    return refused('option', 'Which option did they accept?');
  if (answer === 'declined' && !words?.trim()) return refused('words', 'Why not? In their words.');
  const chosen =
    answer === 'declined'
      ? []
      : all.map((one) => {
          const isChosen = one.id === option;
          return isChosen || one.chosen ? setting('options', one, { chosen: isChosen }) : null;
        });
  const what = answer === 'accepted' ? 'The proposal was accepted' : 'The proposal was declined';
  return good(planOf(changesOf(setting('proposals', proposal, said), ...chosen), what, command, context));
}
