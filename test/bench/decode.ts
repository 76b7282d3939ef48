import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newId } from '#shared/base/id.ts';
import type { Cell, SheetRows } from '#shared/table/cells/cell.ts';
import { columnsOf } from '#shared/table/book/columns.ts';
import { readBook } from '#shared/table/book/read-book.ts';
import { cpuOf, least, type Measured } from './measure.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };
const PER_ENGAGEMENT = 10;
const ROUNDS = 7;

/** The twenty columns a busy practice fills. */
const FILLED = [
  'engagement',
  'start',
  'end',
  'title',
  'ordinal',
  'mode',
  'outcome',
  'heldFrom',
  'heldTo',
  'clientLateMinutes',
  'askedAt',
  'gotValue',
  'answeredAt',
  'gotValueSource',
  'mood',
  'clarity',
  'recording',
  'recordingShared',
  'notes',
  'id',
];

const id = (prefix: string, n: number) =>
  newId(prefix, 1.7e12, Uint8Array.from([24, 16, 8, 0].map((shift) => ((n * 2654435761) >>> shift) & 255)));

const CELLS: Readonly<Record<string, (n: number) => Cell>> = {
  start: (n) => 45_000 + (n % 900) + 0.625,
  end: (n) => 45_000 + (n % 900) + 2 / 3,
  heldFrom: (n) => 45_000 + (n % 900) + 0.626,
  heldTo: (n) => 45_000 + (n % 900) + 0.667,
  title: (n) => `Session on step ${n}`,
  ordinal: (n) => (n % PER_ENGAGEMENT) + 1,
  mode: () => 'Video call',
  outcome: (n) => (n % 7 === 0 ? 'Client cancelled' : 'Held'),
  clientLateMinutes: (n) => n % 11,
  askedAt: (n) => 45_001 + (n % 900) + 0.5,
  gotValue: (n) => (n % 5 === 0 ? 'Partly' : 'Yes'),
  answeredAt: (n) => 45_001 + (n % 900) + 0.75,
  gotValueSource: () => 'Client said it',
  mood: (n) => (n % 5) - 2,
  clarity: () => 'Clear',
  recording: (n) => `https://files.example/recordings/${n}`,
  recordingShared: () => 'Yes',
  notes: (n) => `They moved step ${n} to next week and thanked us.`,
  id: (n) => id('ses', n),
};

/** Sessions with their engagements, as a home hands them over: JSON text of the cells. */
export function payload(sessions: number): string {
  const engagements = Math.max(1, Math.floor(sessions / PER_ENGAGEMENT));
  const header = (name: string, tab: 'sessions' | 'engagements' | 'clients') =>
    columnsOf(tab).find((column) => column.name === name)?.header ?? name;
  const code = (n: number) => id('eng', n).slice(-6);
  const sheets: SheetRows[] = [
    {
      name: 'Clients',
      rows: [
        ['client', 'name', 'id'].slice(1).map((name) => header(name, 'clients')),
        ['Acme', id('cli', 1)],
      ],
    },
    {
      name: 'Engagements',
      rows: [
        ['title', 'client', 'currency', 'id'].map((name) => header(name, 'engagements')),
        ...Array.from({ length: engagements }, (_, n) => [
          `Work ${n}`,
          `Acme · ${id('cli', 1).slice(-6)}`,
          'EUR',
          id('eng', n),
        ]),
      ],
    },
    {
      name: 'Sessions',
      rows: [
        FILLED.map((name) => header(name, 'sessions')),
        ...Array.from({ length: sessions }, (_, n) => {
          const engagement = Math.floor(n / PER_ENGAGEMENT) % engagements;
          return FILLED.map((name) =>
            name === 'engagement' ? `Work ${engagement} · ${code(engagement)}` : (CELLS[name]?.(n) ?? null),
          );
        }),
      ],
    },
  ];
  return JSON.stringify(sheets);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Times a piece of work from a clean heap, so that no part pays for another's garbage. */
async function timed(work: () => unknown): Promise<number> {
  collect();
  return cpuOf(work);
}

/** Most that reading may take, in times of JSON.parse: a few rows pay what is the same for every book. */
const BARS: Readonly<Record<number, number>> = { 1000: 3, 100_000: 1.2 };

/** Cells read, checked and made records against JSON.parse of the same bytes. */
export async function benchReading(sizes = [1000, 10_000, 100_000]): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const sessions of sizes) {
    const text = payload(sessions);
    const [parses, decodes]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      parses.push(await timed(() => JSON.parse(text)));
      const sheets = JSON.parse(text) as SheetRows[];
      decodes.push(
        await timed(() => {
          const read = readBook(sheets, HERE).book.sessions.length;
          if (read !== sessions) throw new Error(`${read} of ${sessions} read`);
        }),
      );
    }
    const [parse, decode] = [least(parses), least(decodes)];
    found.push({
      what: `decode ${sessions} sessions, ${(text.length / 1e6).toFixed(1)} MB`,
      value: decode / parse,
      unit: '×',
      budget: BARS[sessions] ?? null,
      beside: `${decode.toFixed(1)} ms, JSON.parse ${parse.toFixed(1)} ms`,
    });
  }
  return found;
}
