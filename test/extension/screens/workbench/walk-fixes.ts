import { h, render, type VNode } from 'preact';
import { expect } from 'vitest';
import { recordOf, type Book } from '#shared/model/book.ts';
import { entities } from '#shared/model/entities.ts';
import type { Entity, Fields } from '#shared/model/entity.ts';
import type { Loose } from '#shared/rules/loose-ends/loose-end-found.ts';
import { fixOf, type Fix } from '#shared/workflows/tasks/fix.ts';
import { fieldsIn, type Task } from '#shared/workflows/tasks/task.ts';
import { TASKS } from '#shared/workflows/tasks/tasks.ts';
import { TaskOver } from '#extension/screens/workbench/tasks/task-dialog.tsx';
import { NOW } from '#test/extension/support/captures.ts';
import { ENGAGEMENT } from '#test/support/build-book.ts';
import { eventually } from '#test/support/settle.ts';
import { pressed, shownIn } from './shown.ts';

/** Presses the fix of each loose end on a screen, and holds that the field that is missing has the focus. */
export async function walkFixes(book: Book, view: string, screen: VNode, ends: readonly Loose[]) {
  for (const end of ends) {
    const shown = h('main', null, screen, h(TaskOver, { engagement: ENGAGEMENT }));
    await shownIn(book, `#/e/${ENGAGEMENT}/${view}`, shown);
    const told = (words: unknown) => `${end.code}: ${String(words)}`;
    const fix = fixOf(SEEN(book), end);
    const way = [...document.querySelectorAll<HTMLElement>('main a, main button')].find((one) =>
      one.textContent?.endsWith(`: ${end.text}`),
    );
    if (fix?.kind === 'view')
      expect(told(way?.getAttribute('href'))).toBe(told(`#/e/${ENGAGEMENT}/${fix.view}`));
    else {
      expect(told(fix && lacksIn(book, fix))).toBe(told(null));
      if (end.field) expect(fix?.fields).toContain(end.field);
      await pressed(way);
      await eventually(() => expect(told(focused())).toBe(told(fix && firstOf(fix))));
    }
    render(null, document.body);
  }
}

const SEEN = (book: Book) =>
  ({ book, engagement: ENGAGEMENT, now: NOW, zone: 'Europe/Berlin', locale: 'en-GB', record: null }) as const;

/** The label of the field that has the focus. */
const focused = (): string | null =>
  document.activeElement?.closest('.field')?.querySelector('.field-top > :first-child')?.textContent ?? null;

type FormFix = Exclude<Fix, { kind: 'view' }>;

/** What the first field that a fix asks for is called. */
function firstOf(fix: FormFix): string | null {
  const task: Task | null = fix.kind === 'task' ? TASKS[fix.task] : null;
  const [name = ''] = task && fix.fields.length === 0 ? task.fields : fix.fields;
  const fields: Fields = task ? fieldsIn(task) : fix.kind === 'field' ? entities[fix.tab].fields : {};
  return task?.words?.[name] ?? fields[name]?.label ?? null;
}

/** Why what a fix asks for could not be saved: no such row, or a field of it that is kept as it was. */
function lacksIn(book: Book, fix: FormFix): string | null {
  if (fix.kind === 'task' || fix.id === null) return null;
  const row = recordOf(book, fix.tab, fix.id) as Readonly<Record<string, unknown>> | null;
  const { frozenBy, laterFields = [] }: Entity = entities[fix.tab];
  if (!row) return 'no such row';
  if (!frozenBy || row[frozenBy] === null || fix.fields[0] === 'revision') return null;
  const kept = fix.fields.filter((name) => row[name] !== null || !laterFields.includes(name));
  return kept.filter((name) => name !== 'currency')[0] ?? null;
}
