import { formatDay } from '#shared/base/day.ts';
import type { Book } from '#shared/model/book.ts';
import { foldLetters, wordsOf } from '#shared/workflows/find/look-for.ts';
import { actsFor, type Act } from '#shared/workflows/find/acts.ts';
import { find, type Found } from '#shared/workflows/find/find.ts';
import type { Seen } from '#shared/workflows/tasks/task.ts';
import type { IconName } from '#shared/ui/icons.tsx';
import { LIST_ICON, PERSON_ICON } from '#shared/ui/page-icons.ts';
import { LAST, MAIN } from '../frame/places.ts';
import { addressOf } from '../frame/addresses.ts';
import { route } from '../frame/router.ts';

/** One line of what was found, and where it leads. */
export interface Row {
  readonly icon: IconName;
  readonly text: string;
  readonly aside: string;
  readonly path: string;
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

const ICONS = { engagement: LIST_ICON, person: PERSON_ICON, note: 'document' } as const;
const VIEWS = { engagement: '', person: '', note: '/sessions' } as const;

/** What is found: where one can go, what can be done for the best of it or for the engagement that is open, and notes. */
export function found(
  seen: Omit<Seen, 'engagement' | 'record'>,
  typed: string,
): { readonly words: readonly string[]; readonly groups: readonly Group[] } {
  const { book, locale } = seen;
  const words = wordsOf(typed);
  const { whose, rest } = whoseActs(book, words);
  const { places, notes } = find(book, typed);
  const screens = [...MAIN, ...LAST]
    .filter(({ word }) => words.length > 0 && words.every((one) => foldLetters(word).includes(one)))
    .map(({ word, icon, path }): Row => ({ icon, text: word, aside: '', path }));
  const go = [...places.map((one) => rowOf(one, one.aside)), ...screens].slice(0, 5);
  const acts = whose
    ? actsFor({ ...seen, engagement: whose.id, record: null }, rest).map((act) => actRow(act, whose.id))
    : [];
  const said = notes.map((one) => rowOf({ ...one, text: `“${one.text}”` }, dayOf(one.aside, locale)));
  const groups = [
    { title: 'Go to', rows: go },
    { title: `Do, for ${whose?.name ?? ''}`, rows: acts },
    { title: 'In notes', rows: said },
  ];
  return { words, groups: groups.filter(({ rows }) => rows.length > 0) };
}

const dayOf = (day: string, locale: string): string => (day ? formatDay(day, locale, 'short') : '');

const rowOf = ({ kind, text, engagement }: Found, aside: string): Row => ({
  icon: ICONS[kind],
  text,
  aside,
  path: `/e/${engagement}${VIEWS[kind]}`,
});

/** Whose acts are shown: of what the first words find best, with the words that are left; else of the engagement that is open. */
function whoseActs(book: Book, words: readonly string[]) {
  for (let count = words.length; count > 0; count--) {
    const [best] = find(book, words.slice(0, count).join(' ')).places;
    if (best) return { whose: named(book, best.engagement), rest: words.slice(count) };
  }
  const [screen, id = ''] = route.value;
  return { whose: screen === 'e' ? named(book, id) : null, rest: words };
}

function named(book: Book, id: string) {
  const row = book.engagements.find((one) => one.id === id);
  const client = book.clients.find((one) => one.id === row?.client);
  return row ? { id, name: client?.name ?? row.title } : null;
}

const actRow = (act: Act, id: string): Row => ({
  icon:
    act.kind === 'logCall'
      ? 'clock'
      : act.kind === 'step'
        ? 'flag'
        : act.kind === 'moveStage'
          ? 'right'
          : 'plus',
  text: act.word,
  aside: act.aside,
  path: pathOf(act, id),
});

function pathOf(act: Act, id: string): string {
  if (act.kind === 'step') return addressOf(act.step).slice(1);
  if (act.kind === 'logCall') return `/meeting/${id}`;
  if (act.kind === 'moveStage') return `/e/${id}/journey/move`;
  return `/e/${id}/tasks/${[act.task, act.record].filter(Boolean).join('/')}`;
}
