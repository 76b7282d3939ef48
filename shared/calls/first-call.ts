import { andThen, good, type Checked } from '../base/checked.ts';
import type { CallBook } from './call-book.ts';
import type { CaptureCall, NewcomerMet } from './call-command.ts';
import { logged, type CallOf, type Said } from './log-command.ts';

/** The command of a call with someone new: client, engagement and session in one save. */
export const firstCallCommand = (
  book: CallBook,
  call: Omit<CallOf, 'engagement'>,
  said: Said,
  newcomer: NewcomerMet,
): Checked<Omit<CaptureCall, 'id'>> =>
  andThen(logged(book, { ...call, engagement: null }, said), (made) =>
    good({
      kind: 'captureCall',
      engagement: null,
      newcomer,
      ...made,
      signals: [],
      work: [],
      experiments: [],
      asked: [],
    }),
  );
