import { runs } from '#test/support/proof.ts';
import fc from 'fast-check';
import type { Book } from '#shared/model/book.ts';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { COMMANDS } from './one-of-each.ts';

/** How many tries a property gets: few in every run, more where the environment says so. */
export const RUNS = Number(process.env['PROOF_RUNS'] ?? runs(6000));

/** Values that fit some field of a book or none: what a page, a file, an old device or a person may hand over. */
const VALUES: readonly unknown[] = [
  null,
  '',
  '   ',
  'x',
  'x'.repeat(30_001),
  '2026-13-45',
  '1999-01-01',
  '2026-12-24',
  '2031-01-01',
  '2026-10-22T25:00+02:00',
  '2027-10-22T16:00+02:00',
  'USD',
  'usd',
  'held',
  'refund',
  'declined',
  'yes',
  'clientWrote',
  'eng_9',
  ...['opt_1', 'con_1', 'con_2', 'pro_1', 'pay_1', 'ses_1', 'clm_1', 'eng_1', 'cli_1', 'tou_1', 'out_1'],
  -1,
  0,
  0.15,
  1.5,
  7,
  1e15,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  [],
  ['drv_1'],
  ['drv_9'],
  ['x'.repeat(61)],
  {},
  { minor: -100, currency: 'USD' },
  { minor: 0, currency: 'USD' },
  { minor: 240_000, currency: 'USD' },
  { minor: 999_999, currency: 'EUR' },
  { minor: 1.5, currency: 'USD' },
  { minor: 1, currency: 'XXXX' },
];

/** Any of these values. */
const anyValue = fc.constantFrom(...VALUES);

type Json = Record<string, unknown> | unknown[];

/** The addresses of everything inside a command, its kind and id apart. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function put(value: unknown, [key = '', ...rest]: readonly string[], wrong: unknown): unknown {
  if (typeof value !== 'object' || value === null) return wrong;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Json;
  const at = copy as Record<string, unknown>;
  at[key] = rest.length === 0 ? wrong : put(at[key], rest, wrong);
  return copy;
}

const PARTS = ['values', 'pricing', 'set', 'engagement', 'newClient', 'record', 'client'];
const FIELDS = [...new Set(entityNames.flatMap((tab) => Object.keys(entities[tab].fields)))];

/** Where a value can go wrong: at any place of the command, or in a field nobody asked for. */
function placesOf(command: AnyCommand): (readonly string[])[] {
  const own = pathsOf(command).filter(([first]) => first !== 'kind' && first !== 'id');
  const records = own.filter((path) => PARTS.includes(path.at(-1) ?? ''));
  return [...own, ...records.flatMap((path) => FIELDS.map((field) => [...path, field]))];
}

/** A command of one of these kinds with one to three wrong values in it, and the book it is given over. */
export const wrongOf = (kinds: readonly AnyCommand['kind'][]) =>
  fc.constantFrom(...kinds).chain((kind) => {
    const [book, command] = COMMANDS[kind] as readonly [Book, AnyCommand];
    const fault = fc.tuple(fc.constantFrom(...placesOf(command)), anyValue);
    return fc.array(fault, { minLength: 1, maxLength: 3 }).map((faults) => ({
      book,
      command: faults.reduce<unknown>((now, [path, wrong]) => put(now, path, wrong), command) as AnyCommand,
    }));
  });

/** The same of any kind. */
export const wrongCommand = wrongOf(Object.keys(COMMANDS) as AnyCommand['kind'][]);

/** A form of any tab: a row changed, or a new one, with any values in any of its fields. */
export const wrongForm = fc.constantFrom(...Object.values(COMMANDS)).chain(([book]) =>
  fc.constantFrom(...entityNames.filter((tab) => tab !== 'history')).chain((tab: EntityName) =>
    fc
      .record({
        record: fc.constantFrom(null, ...book[tab].map((one) => one.id)),
        set: fc.dictionary(fc.constantFrom(...Object.keys(entities[tab].fields)), anyValue, {
          minKeys: 1,
          maxKeys: 5,
        }),
      })
      .map(({ record, set }) => {
        const of = record === null && 'engagement' in entities[tab].fields ? { engagement: 'eng_1' } : {};
        const command: AnyCommand = {
          kind: 'keepRecord',
          id: cmd(77),
          tab,
          record,
          set: { ...of, ...set },
          was: null,
        };
        return { book, command };
      }),
  ),
);
