import { good, refused, type Checked } from '../../base/checked.ts';
import { MAX_TEXT } from '../../base/text.ts';
import { recordOf, type Book } from '../../model/book.ts';
import type { Template } from '../../model/work/templates.ts';
import { adding, type Plan } from '../../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from '../plan.ts';
import type { Command, Context } from '../workflow.ts';
import { contentText, keptBook, keptDriver } from './kept-book.ts';

/** Keeps an engagement, or one of its value drivers, under a name to begin others with. */
export interface KeepTemplate extends Command {
  readonly kind: 'keepTemplate';
  readonly tab: 'engagements' | 'drivers';
  readonly record: string;
  readonly name: string;
}

/** Plans the template; one of the same name is replaced. */
export function keepTemplate(book: Book, command: KeepTemplate, context: Context): Checked<Plan> {
  const driver = command.tab === 'drivers' ? recordOf(book, 'drivers', command.record) : null;
  const engagement = recordOf(book, 'engagements', driver?.engagement ?? command.record);
  if (!engagement || (command.tab === 'drivers' && !driver)) return refused('', GONE);
  const name = command.name.trim();
  if (name === '') return refused('name', 'Give it a name by which you find it again.');
  const content = contentText(
    driver ? keptDriver(book, driver.id) : keptBook(book, engagement.id, 'template'),
  );
  if (content.length > MAX_TEXT)
    return refused(
      '',
      'It holds more words than a template can. Shorten the own wording of its documents first.',
    );
  const values = {
    name,
    holds: driver ? ('driver' as const) : ('engagement' as const),
    kind: engagement.kind,
  };
  const stored = sameName(book, name, values.holds);
  const changes = stored
    ? changesOf(setting('templates', stored, { ...values, content }))
    : [adding('templates', newRecord('templates', command, { ...values, content }))];
  return good(planOf(changes, `Kept “${name}” as a template`, command, context));
}

/** The template of a name; null where there is none. */
export const sameName = (book: Book, name: string, holds: NonNullable<Template['holds']>): Template | null =>
  book.templates.find((one) => one.holds === holds && one.name.toLowerCase() === name.trim().toLowerCase()) ??
  null;
