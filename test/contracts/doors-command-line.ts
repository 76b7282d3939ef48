import { expect } from 'vitest';
import { momentAt } from '#shared/base/moment.ts';
import type { SessionField } from '#shared/calls/session-form.ts';
import type { Field } from '#shared/model/field.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { fieldInWords, fieldToText } from '#shared/table/book/form.ts';
import { bookToXlsx } from '#shared/table/xlsx/xlsx.ts';
import { at } from '#test/support/build-book.ts';
import { desk } from '#test/sheets-addon/command-line/support/desk.ts';
import { answersOf, icsOf, now, PLACE, READING, type Door } from './call-door.ts';

const FLAGS: Partial<Record<SessionField, string>> = {
  outcome: '--held',
  gotValue: '--value',
  gotValueSource: '--value-source',
};
const HELD: Readonly<Record<string, string>> = { clientCancelled: 'client-cancelled' };
const HOMEWORK: Readonly<Record<string, string>> = {
  done: '--homework-done',
  excused: '--homework-excused',
  notAsked: '--homework-not-asked',
};

/** The command line over a workbook file. */
export const commandLine: Door = async (call) => {
  const one = desk({ now: () => now });
  one.put('practice.xlsx', await bookToXlsx(call.book, PLACE));
  if (call.ics) one.put('call.ics', icsOf(call.ics));
  const flag = (name: SessionField) =>
    FLAGS[name] ??
    `--${name.replace(/Minutes$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const args = [
    ...(call.ics ? ['call.ics'] : ['--client', 'Rivera']),
    ...(call.times
      ? [
          '--day',
          call.times.start.slice(0, 10),
          '--from',
          call.times.start.slice(11),
          '--to',
          call.times.end.slice(11),
        ]
      : []),
    ...answersOf(call).flatMap(({ name, field, value }) => [
      flag(name),
      HELD[String(value)] ?? fieldToText(field, value, READING),
    ]),
    ...Object.values(call.homework).flatMap((state) => [HOMEWORK[state] ?? '', 'Record a client call']),
    ...call.next.flatMap((text) => ['--homework', text]),
    ...call.adjustment.flatMap((text) => ['--adjustment', text]),
    ...['--due', call.dueOn],
  ];
  const { exit, err } = await one.run('log', 'practice.xlsx', ...args);
  expect([exit, exit === 0 ? '' : err]).toEqual([0, '']);
  return one.book('practice.xlsx');
};

/** A row of a list made elsewhere; `row` is what the other doors stored, so that it says the same in its own words. */
export const imported: Door = async (call, facts) => {
  const { answers, times } = call;
  const start = times ? `${times.start}+02:00` : facts.start?.value;
  const row = {
    ...answers,
    start,
    end: times ? `${times.end}+02:00` : facts.end?.value,
    title: facts.title?.value,
    series: facts.seriesId?.value,
    zone: facts.zone?.value,
    outcome: answers.outcome ?? (start !== undefined && at(start) > now ? 'planned' : 'held'),
    ...(answers.gotValue ? { gotValueSource: answers.gotValueSource ?? 'clientSaid' } : {}),
  };
  const cells = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    const field: Field = sessions.fields[name as SessionField];
    const text =
      field.kind === 'moment' && typeof value === 'string' ? momentAt(at(value), PLACE.zone) : value;
    return value === undefined || value === null ? [] : [[field.label, fieldInWords(field, text, READING)]];
  });
  const one = desk({ now: () => now });
  one.put('practice.xlsx', await bookToXlsx(call.book, PLACE));
  const lines = [
    ['Engagement', ...cells.map(([label]) => label)],
    ['Career coaching', ...cells.map(([, text]) => text)],
  ];
  one.put('list.csv', lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'));
  const { exit, out, err } = await one.run(
    'import',
    'practice.xlsx',
    'list.csv',
    '--as',
    'sessions',
    '--yes',
  );
  expect([exit, exit === 0 ? '' : out + err]).toEqual([0, '']);
  return one.book('practice.xlsx');
};
