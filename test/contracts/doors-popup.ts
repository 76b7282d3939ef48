import { expect } from 'vitest';
import type { Draft } from '#shared/calls/draft.ts';
import type { SessionField } from '#shared/calls/session-form.ts';
import type { MeetingFacts } from '#shared/meetings/facts.ts';
import type { Book } from '#shared/model/book.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { fieldToText } from '#shared/table/book/form.ts';
import { memoryWorkbook } from '#extension/gateways/memory.ts';
import { createPanel } from '#extension/call/panel.ts';
import { ENGAGEMENT } from '#test/support/build-book.ts';
import { opened, reading } from '#test/extension/support/capture-form.ts';
import { freshName, openStore } from '#test/extension/support/captures.ts';
import type { Call } from './call-cases.ts';
import { READING, world, type Door } from './call-door.ts';

/** The popup’s form over its worker. */
export const popup: Door = async (call, facts) => {
  const gateway = memoryWorkbook(call.book);
  const store = await openStore(freshName());
  return captured(call, facts, { gateway, store }, draftOf(call));
};

/** Homework answered in the side panel; the popup takes it along. */
export const panel: Door = async (call, facts) => {
  const gateway = memoryWorkbook(call.book);
  const store = await openStore(freshName());
  const beside = createPanel({ store: Promise.resolve(store), load: () => gateway.load(), world });
  await beside.load();
  await beside.choose(ENGAGEMENT);
  for (const [action, state] of Object.entries(call.homework)) await beside.answer('homework', action, state);
  const { homework: _, ...draft } = draftOf(call);
  return captured(call, facts, { gateway, store }, draft);
};

async function captured(
  call: Call,
  facts: MeetingFacts,
  given: { gateway: ReturnType<typeof memoryWorkbook>; store: Awaited<ReturnType<typeof openStore>> },
  draft: Partial<Draft>,
): Promise<Book> {
  const page = reading(call.ics ? [facts] : [], call.ics ? 'read' : 'notSupported');
  const { form } = await opened({ ...given, page: () => Promise.resolve(page) });
  if (!call.ics) form.choose(ENGAGEMENT);
  expect(form.call.value?.engagement?.id).toBe(ENGAGEMENT);
  form.change(draft);
  await form.save();
  expect([form.problems.value, form.saved.value?.kind]).toEqual([[], 'filed']);
  return (await given.gateway.load()).book;
}

/** The same answers in the words of the short form. */
function draftOf({ answers, times, homework, next, adjustment, dueOn }: Call): Partial<Draft> {
  const text = (name: SessionField) => fieldToText(sessions.fields[name], answers[name] ?? null, READING);
  const late = answers.clientLateMinutes;
  return {
    ...(times
      ? {
          day: times.start.slice(0, 10),
          from: times.start.slice(11),
          to: times.end.slice(11),
          timesSaid: true,
        }
      : {}),
    ...(answers.outcome ? { outcome: answers.outcome } : {}),
    ...(answers.gotValue ? { value: answers.gotValue } : {}),
    ...(answers.gotValueSource ? { valueSource: answers.gotValueSource } : {}),
    ...(answers.clarity ? { clarity: answers.clarity } : {}),
    ...(answers.mood === undefined ? {} : { mood: answers.mood }),
    ...(late ? { presence: 'client', late: String(late), cut: text('clientCutMinutes') } : {}),
    missing: answers.missing ?? '',
    reason: answers.cancelReason ?? '',
    cancelledAt: text('cancelledAt'),
    note: answers.notes ?? '',
    more: answers.clarityAgreed === undefined ? {} : { clarityAgreed: text('clarityAgreed') },
    homework,
    newHomework: [...next],
    adjustment: adjustment.join('\n'),
    dueOn,
  };
}
