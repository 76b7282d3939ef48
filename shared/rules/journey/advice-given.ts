import { instantOf } from '../../base/moment.ts';
import type { Instant } from '../../base/time.ts';
import { rowsOf, type Book } from '../../model/book.ts';
import type { Touchpoint } from '../../model/work/touchpoints.ts';
import type { Reason } from '../explain.ts';
import { talkAbout } from './talk-about.ts';

/** What the client had of our advice by now: which of the five it was, and what came of the warnings. */
export interface AdviceGiven {
  readonly given: Readonly<Record<NonNullable<Touchpoint['gave']>, number>>;
  readonly warned: number;
  readonly acknowledged: number;
  readonly cameTrue: number;
  /** Warnings nobody took note of, and that did not pass. */
  readonly open: readonly Reason[];
}

const isWarning = ({ gave, kind }: Touchpoint): boolean => gave === 'warning' || kind === 'warning';

/** Counts the five things customers depend on. A warning without a word of the client is said again; it is nobody's fault. */
export function adviceGiven(book: Book, engagement: string, now: Instant): AdviceGiven {
  const rows = rowsOf(book, 'touchpoints', engagement)
    .filter((one) => instantOf(one.at) <= now && one.state !== 'planned' && one.state !== 'dropped')
    .sort((a, b) => a.id.localeCompare(b.id));
  const count = (gave: Touchpoint['gave']) => rows.filter((one) => one.gave === gave).length;
  const warnings = rows.filter(isWarning);
  return {
    given: {
      expertise: count('expertise'),
      judgment: count('judgment'),
      objectivity: count('objectivity'),
      communication: count('communication'),
      warning: warnings.length,
    },
    warned: warnings.length,
    acknowledged: warnings.filter(({ acknowledgedOn }) => acknowledgedOn !== null).length,
    cameTrue: warnings.filter(({ cameTrue }) => cameTrue === 'yes' || cameTrue === 'partly').length,
    open: warnings
      .filter(({ acknowledgedOn, cameTrue }) => acknowledgedOn === null && cameTrue !== 'no')
      .map(({ id, summary }) => talkAbout('warning', { tab: 'touchpoints', id }, summary)),
  };
}
