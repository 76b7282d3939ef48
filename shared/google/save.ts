import type { TabDress } from '../table/dress.ts';
import type { TabEdit } from '../table/edit-xlsx.ts';
import { GatewayError, type CheckItem } from '../table/gateway.ts';
import { takeBack, type AppendedRow } from './appended-rows.ts';
import { room } from './cell-blocks.ts';
import { dressTab, newTab } from './dress-requests.ts';
import { editRequests } from './edit-requests.ts';
import { isTooMany, isUnknown } from './failures.ts';
import { journalRequests, WRITES_COLUMNS, WRITES_DRESS, WRITES_TAB } from './journal.ts';
import { isMarked, markWrite, numberFor, oldMarks } from './marker.ts';
import { TRIES, waitFor } from './patience.ts';
import { putBack, type PutBack } from './put-back.ts';
import type { Opened, SheetReader } from './reader.ts';
import type { SheetsRequest } from './requests.ts';
import { SheetsCallError, type SheetsClient, type SheetsWorld } from './sheets-client.ts';

/** What a writer wants of the spreadsheet as it is: edits, or nothing more. */
export type Wanted =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly edits: readonly TabEdit[];
      /** What stays the same when the same write is tried again. */
      readonly key: string;
      /** Requests beyond the edits: tabs set up. */
      readonly more?: readonly SheetsRequest[];
    };

type Writing = Omit<Extract<Wanted, { done: false }>, 'done'>;

/** Asked in each round; `sent` says that a batch of this writer went through. */
export type Want = (opened: Opened, sent: boolean) => Wanted;

/** How the spreadsheet was at the end, and what a person should know. */
export interface Saved {
  readonly opened: Opened;
  readonly notices: readonly CheckItem[];
}

const ROUNDS = 8;
const BUSY = 'The spreadsheet changes faster than this can be saved. Try again in a moment; nothing is lost.';

/**
 * Writes into one spreadsheet, safe to repeat. Each round reads everything, puts back what the round before hit by mistake, asks
 * what is still wanted, and sends it as one atomic batch; it ends when a fresh read wants nothing more. A lost answer, a write that
 * lands late, a sorted tab are so all met by the same step: look again.
 */
export class SheetWriter {
  /** Reading the tab of writes is owed at the start, after a crash, and after each write that overwrote something. */
  private owed = true;
  /** Rows added by the last batch: where columns moved meanwhile, they stand under other headers. */
  private appends: readonly AppendedRow[] = [];
  /** Writes this writer saw done, by key: the same again later is meant, and takes another marker. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly client: SheetsClient,
    private readonly reader: SheetReader,
    private readonly world: SheetsWorld,
    private readonly dressOf: (title: string) => TabDress,
  ) {}

  async save(want: Want): Promise<Saved> {
    const notices: CheckItem[] = [];
    let sent: string | null = null;
    let failed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const opened = await this.reader.open(this.owed);
      const back = this.mend(opened);
      const wanted: Wanted = back.first ? { done: true } : want(opened, sent !== null);
      if (sent !== null) this.count(sent);
      if (wanted.done && back.edits.length === 0) {
        this.owed = false;
        return { opened, notices: [...notices, ...back.notices] };
      }
      const write: Writing = wanted.done ? { key: `put back ${opened.revision}`, edits: [] } : wanted;
      try {
        await this.send(opened, write, back);
        notices.push(...back.notices);
        sent = write.key;
      } catch (error) {
        if (!(error instanceof SheetsCallError)) throw error;
        sent = null;
        failed = await this.afterFailure(error, write.key, failed);
      }
    }
    throw new GatewayError('conflict', BUSY);
  }

  /** What went astray in the batch before, and whether it must be mended before anything else is looked at. */
  private mend(opened: Opened): PutBack & { readonly first: boolean } {
    const back = putBack(opened);
    const astray = takeBack(opened, this.appends);
    this.appends = [];
    return { ...back, edits: [...back.edits, ...astray], first: astray.length > 0 };
  }

  private count(key: string): void {
    this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }

  /** Waits where looking again may help; throws where it cannot. */
  private async afterFailure(error: SheetsCallError, key: string, failed: number): Promise<number> {
    this.owed = true;
    if (failed + 1 >= TRIES) throw error;
    if (isMarked(error)) this.count(key);
    else if (error.status === 400 && failed < 2) this.reader.forget();
    else if (isTooMany(error) || isUnknown(error)) await waitFor(error, failed, this.world);
    else throw error;
    return failed + 1;
  }

  private async send(
    opened: Opened,
    wanted: Writing,
    back: { readonly edits: readonly TabEdit[]; readonly settled: readonly string[] },
  ): Promise<void> {
    const token = numberFor(`${wanted.key} ${this.seen.get(wanted.key) ?? 0}`);
    const edited = editRequests(opened, [...wanted.edits, ...back.edits], {
      dressOf: this.dressOf,
      idFor: (title) => freeId(opened, title),
    });
    this.appends = edited.appends;
    const journal = this.journal(opened, String(token), edited.overwrites, back.settled);
    await this.client.apply([
      markWrite(token, this.world.now()),
      ...oldMarks(opened.structure),
      ...(wanted.more ?? []),
      ...edited.first,
      ...journal.requests,
      ...edited.then,
    ]);
    this.owed = edited.overwrites.length > 0 || back.settled.length > 0;
    if (edited.reshapes || journal.reshapes || wanted.more) this.reader.forget();
  }

  private journal(
    opened: Opened,
    token: string,
    overwrites: Parameters<typeof journalRequests>[2],
    settled: readonly string[],
  ): { requests: SheetsRequest[]; reshapes: boolean } {
    if (overwrites.length === 0 && settled.length === 0) return { requests: [], reshapes: false };
    const known = opened.structure.sheets.find(({ title }) => title === WRITES_TAB);
    const id = known?.sheetId ?? freeId(opened, WRITES_TAB);
    const made = known ? [] : writesTab(id);
    return {
      requests: [...made, ...journalRequests(id, token, overwrites, settled)],
      reshapes: !known,
    };
  }
}

/** The tab of writes, made when first needed. */
export const writesTab = (id: number): SheetsRequest[] => [
  newTab(WRITES_DRESS, id, null),
  ...room(id, 'COLUMNS', 26, WRITES_COLUMNS),
  ...dressTab(WRITES_DRESS, id),
];

/** An id for a new tab that no tab has; the same for the same title, so that two devices do not both make it. */
export function freeId({ structure }: Pick<Opened, 'structure'>, title: string): number {
  const taken = new Set(structure.sheets.map(({ sheetId }) => sheetId));
  for (let n = 0; ; n++) {
    const id = numberFor(`tab ${title} ${n}`);
    if (!taken.has(id)) return id;
  }
}
