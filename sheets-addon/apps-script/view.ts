import { momentAt } from '#shared/base/moment.ts';
import { compareText } from '#shared/base/text.ts';
import { recordOf, settingsOf, type Book } from '#shared/model/book.ts';
import { entityNames } from '#shared/model/entities.ts';
import { underWay } from '#shared/rules/archived.ts';
import type { CheckItem } from '#shared/table/book/gateway.ts';
import { cellsIn, type ReadBook } from '#shared/table/book/read-book.ts';
import { checkList } from '#shared/workflows/check-list.ts';
import { engagementView, type Looking } from './engagement-view.ts';
import type { View } from './messages.ts';
import { placeOfCheck } from './places.ts';
import { engagementAt, selectionWord, type Selection } from './selection.ts';

const MOST_PROBLEMS = 200;

/** What the sidebar shows: the engagement of the selected row, or what there is to choose from. */
export function viewOf(
  looking: Omit<Looking, 'here'>,
  selection: Selection | null,
  asked: string | null,
): View {
  const { read, context } = looking;
  const here = selection?.sheet ?? null;
  const settings = settingsOf(read.book);
  const known = recordOf(read.book, 'engagements', asked)?.id ?? engagementAt(read, selection);
  return {
    ready: isSetUp(read),
    locale: read.place.locale,
    zone: context.zone,
    currency: settings.currency ?? 'EUR',
    provider: settings.provider,
    readAt: momentAt(context.now, context.zone),
    stale: settings.staleSince !== null,
    problems: problemsOf(checkList({ ...read, cellOf: cellsIn(read) }, context.now), here),
    clients: read.book.clients.map(({ id, name }) => ({ id, label: name })).sort(byLabel),
    engagements: choices(read.book),
    selection: selectionWord(selection),
    mark: selection?.mark ?? '',
    engagement: known ? engagementView(known, { ...looking, here }) : null,
  };
}

/** Whether the sheet has every tab of ours that people see. */
export const isSetUp = (read: ReadBook): boolean =>
  read.settings !== null && entityNames.every((name) => name === 'settings' || read.layouts.has(name));

const byLabel = (a: { label: string }, b: { label: string }): number => compareText(a.label, b.label);

const choices = (book: Book): View['engagements'] =>
  underWay(book)
    .map((one) => ({
      id: one.id,
      label: `${recordOf(book, 'clients', one.client)?.name ?? 'No client'}, ${one.title}`,
    }))
    .sort(byLabel);

const problemsOf = (check: readonly CheckItem[], here: string | null): View['problems'] =>
  check.slice(0, MOST_PROBLEMS).map((item) => {
    const place = placeOfCheck(item, here);
    return { message: item.message, word: place?.word ?? item.field, place };
  });
