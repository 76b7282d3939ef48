import { recordOf, rowsOf, type Book } from '../../model/book.ts';
import type { StagePerson } from '../../model/work/stage-people.ts';
import { STAGE, type Stage } from '../../model/words.ts';
import type { Reason } from '../explain.ts';
import { placeOnRing } from './stage.ts';
import { talkAbout } from './talk-about.ts';

/** Who leads one stage, and how their skills fit it. */
export interface StageLead {
  readonly stage: Stage;
  readonly lead: string;
  /** What the stage takes and the lead does not say to have; null where the stage or the lead says no skill. */
  readonly lacks: readonly string[] | null;
  readonly handOver: string | null;
  readonly borrow: string | null;
  readonly row: StagePerson;
}

/** The stages with their leads, and what to think about. */
export interface Roles {
  readonly leads: readonly StageLead[];
  readonly advice: readonly Reason[];
}

const STAGES = Object.keys(STAGE) as readonly Stage[];
const listOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);

/** Reads stage by person. Without a single lead named nothing is said: not everyone keeps this list. */
export function rolesOf(book: Book, engagement: string): Roles {
  const leads = rowsOf(book, 'stagePeople', engagement)
    .sort((a, b) => placeOnRing(a.stage) - placeOnRing(b.stage) || a.id.localeCompare(b.id))
    .map((row): StageLead => {
      const person = recordOf(book, 'people', row.person);
      const [needs, has] = [listOf(row.needs), listOf(person?.skills ?? null)];
      return {
        stage: row.stage,
        lead: person?.name ?? '',
        lacks: needs.length === 0 || has.length === 0 ? null : needs.filter((one) => !has.includes(one)),
        handOver: row.handOver?.trim() || null,
        borrow: row.borrow?.trim() || null,
        row,
      };
    });
  const advice =
    leads.length === 0
      ? []
      : [...coverAdvice(book, leads), ...fitAdvice(leads), ...growAdvice(book, engagement)];
  return { leads, advice };
}

function coverAdvice(book: Book, leads: readonly StageLead[]): Reason[] {
  const empty = STAGES.filter((stage) => !leads.some((one) => one.stage === stage));
  if (empty.length > 0) return [talkAbout('emptyStage', null, empty)];
  if (new Set(leads.map(({ row }) => row.person)).size > 1 || leads.some(({ borrow }) => borrow)) return [];
  const ours = book.people.filter(({ side, role }) => side === 'provider' || role === 'teamMember');
  const weak = leads.filter(({ lacks }) => lacks?.length).map(({ stage }) => stage);
  return [talkAbout('onePerson', null, ours.length <= 1, weak)];
}

/** Skills a lead lacks, and a change of the lead without a word of hand-over. */
const fitAdvice = (leads: readonly StageLead[]): Reason[] =>
  leads.flatMap(({ stage, lead, lacks, borrow, handOver, row }, n): Reason[] => {
    const before = leads[n - 1];
    const record = { tab: 'stagePeople', id: row.id } as const;
    const isHandedOver = before && before.row.person !== row.person && before.stage !== stage && !handOver;
    return [
      ...(lacks && lacks.length > 0 && !borrow ? [talkAbout('skills', record, stage, lacks, lead)] : []),
      ...(isHandedOver ? [talkAbout('handOver', record, before.lead, lead, stage)] : []),
    ];
  });

/** Who looks for more is asked apart from who delivers: they are different skills. */
function growAdvice(book: Book, engagement: string): Reason[] {
  const row = recordOf(book, 'engagements', engagement);
  if (!row?.stage || row.expansion || placeOnRing(row.stage) < placeOnRing('done')) return [];
  return [talkAbout('expansion', { tab: 'engagements', id: engagement })];
}
