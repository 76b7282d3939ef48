import type { TabDress } from '../../table/dress/dress.ts';
import type { TabEdit } from '../../table/book/tab-edit.ts';
import { GatewayError, type CheckItem } from '../../table/book/gateway.ts';
import { editRequests } from './edit-requests.ts';
import { isTooMany, isUnknown } from '../wire/failures.ts';
import { journalRequests, type RowWritten } from './journal.ts';
import { isMarked, markWrite, numberFor, oldMarks } from './marker.ts';
import { TRIES, waitFor } from '../wire/patience.ts';
import { isProven, proofRanges } from './proof.ts';
import { putBack, type PutBack } from './put-back.ts';
import { freeId } from './free-id.ts';
import { noticesKept } from './settled.ts';
import type { OpenSpreadsheet } from '../read/opened.ts';
import type { SheetReader } from '../read/reader.ts';
import type { SheetsRequest } from '../wire/requests.ts';
import { SheetsCallError, type SheetsClient, type SheetsWorld } from '../wire/sheets-client.ts';
import { WRITES_TAB, writesTab } from './writes-tab.ts';

/** What a writer wants of the spreadsheet as it is: edits, or nothing more. */
export type Wanted =
  | {
      readonly done: true;
      /** Something stands in the way: perhaps only what an earlier write left astray. */
      readonly doubtful?: boolean;
    }
  | {
      readonly done: false;
      readonly edits: readonly TabEdit[];
      /** What stays the same when the same write is tried again. */
      readonly key: string;
      /** Requests beyond the edits: tabs set up. */
      readonly more?: readonly SheetsRequest[];
    };

type Writing = Omit<Extract<Wanted, { done: false }>, 'done'>;

/** Asked in each round; `sent` says that a batch it wanted went through. */
export type Want = (opened: OpenSpreadsheet, sent: boolean) => Wanted;

/** How the spreadsheet was at the end, and what a person should know. */
export interface WriteOutcome {
  readonly opened: OpenSpreadsheet;
  readonly notices: readonly CheckItem[];
}

const ROUNDS = 8;
/** So many remembered rows are looked at where it is not known how far back something may have gone wrong. */
const RECENT = 200;
const SPARE = 50;
const BUSY = 'The spreadsheet changes faster than this can be saved. Try again in a moment; nothing is lost.';

/**
 * Writes into one spreadsheet, safe to repeat. Each round reads everything, puts back what an earlier batch hit by mistake, asks
 * what is still wanted, and sends it as one atomic batch; it ends when the batch's own answer proves that it hit what it meant, or
 * else when a fresh read wants nothing more. A lost answer, a write that lands late, a sorted tab are so all met by the same step:
 * look again.
 */
export class SheetWriter {
  /** How many remembered rows are to be looked at: at the start, after a failure, and after each write. */
  private owed = RECENT;
  /** Writes this writer saw done, by key: the same again later is meant, and takes another marker. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly client: SheetsClient,
    private readonly reader: SheetReader,
    private readonly world: SheetsWorld,
    private readonly dressOf: (title: string) => TabDress,
  ) {}

  /** Saves what is wanted; `known` is what was read just before, if anything was. */
  async save(want: Want, known: OpenSpreadsheet | null = null): Promise<WriteOutcome> {
    const notices: CheckItem[] = [];
    let sent: string | null = null;
    let wrote = false;
    let failed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const opened = (round === 0 && known) || (await this.reader.open(this.owed));
      notices.push(...noticesKept(opened.writes, this.world.now()));
      if (sent !== null) this.count(sent);
      // A row without an id may be one that another device added while columns moved.
      if (this.owed === 0 && lacksIds(opened)) {
        [this.owed, sent] = [RECENT, null];
        continue;
      }
      const back = putBack(opened);
      const mends = back.edits.length + back.settled.length > 0;
      // What went astray is mended first: until then rows may say what nobody wrote.
      const wanted: Wanted = mends ? { done: true } : want(opened, wrote);
      if (wanted.done && wanted.doubtful && this.owed === 0) {
        this.owed = RECENT;
        continue;
      }
      if (wanted.done && !mends) {
        this.owed = 0;
        return { opened, notices };
      }
      const write: Writing = wanted.done ? { key: '', edits: [] } : wanted;
      try {
        const proven = await this.send(opened, write, back);
        if (proven) {
          this.count(write.key);
          return { opened: this.reader.written(opened, write.edits), notices };
        }
        [sent, wrote] = [write.key, wrote || !wanted.done];
      } catch (error) {
        if (!(error instanceof SheetsCallError)) throw error;
        sent = null;
        failed = await this.afterFailure(error, write.key, failed);
      }
    }
    throw new GatewayError('conflict', BUSY);
  }

  /** Reads, and mends what a write of before left astray; where that is not allowed, it only reads. */
  async look(): Promise<WriteOutcome> {
    try {
      return await this.save(() => ({ done: true }));
    } catch (error) {
      if (!(error instanceof SheetsCallError) || error.status < 400 || error.status >= 500) throw error;
      return { opened: await this.reader.open(), notices: [] };
    }
  }

  private count(key: string): void {
    this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }

  /** Waits where looking again may help; throws where it cannot. */
  private async afterFailure(error: SheetsCallError, key: string, failed: number): Promise<number> {
    this.owed = RECENT;
    if (failed + 1 >= TRIES) throw error;
    if (isMarked(error)) {
      this.count(key);
      // What was done unheard may have made tabs and columns.
      this.reader.forget();
    } else if (error.status === 400 && failed < 2) this.reader.forget();
    else if (isTooMany(error) || isUnknown(error)) await waitFor(error, failed, this.world);
    else throw error;
    return failed + 1;
  }

  /** Sends a batch; whether its answer proves that it did all that was wanted, and nothing else. */
  private async send(opened: OpenSpreadsheet, wanted: Writing, back: PutBack): Promise<boolean> {
    const keys = back.keys.length > 0 ? back.keys : [`${wanted.key} ${this.seen.get(wanted.key) ?? 0}`];
    const marks = keys.map(numberFor);
    const token = String(marks[0]);
    const edited = editRequests(opened, [...wanted.edits, ...back.edits], {
      dressOf: this.dressOf,
      idFor: (title) => freeId(opened, title),
    });
    const journal = this.journal(opened, token, edited.written, back);
    const mends = back.edits.length + back.settled.length > 0;
    const reshapes = edited.reshapes || journal.reshapes || wanted.more !== undefined;
    const plain = !mends && !reshapes;
    const after = await this.client.apply(
      [
        ...marks.map((mark) => markWrite(mark, this.world.now())),
        ...oldMarks(opened.structure),
        ...(wanted.more ?? []),
        ...edited.first,
        ...journal.requests,
        ...edited.then,
      ],
      plain ? proofRanges(opened, edited.written) : [],
    );
    // Others write there too, and push ours down.
    this.owed = mends ? RECENT : edited.written.length + SPARE;
    if (reshapes) this.reader.forget();
    return plain && isProven(opened, edited.written, token, after);
  }

  private journal(
    opened: OpenSpreadsheet,
    token: string,
    written: readonly RowWritten[],
    back: PutBack,
  ): { requests: SheetsRequest[]; reshapes: boolean } {
    if (written.length + back.settled.length + back.notices.length === 0)
      return { requests: [], reshapes: false };
    const known = opened.structure.sheets.find(({ title }) => title === WRITES_TAB);
    const id = known?.sheetId ?? freeId(opened, WRITES_TAB);
    const made = known ? [] : writesTab(id);
    return {
      requests: [...made, ...journalRequests(id, token, written, back, this.world.now())],
      reshapes: !known,
    };
  }
}

const lacksIds = ({ read }: OpenSpreadsheet): boolean =>
  [...read.layouts.values()].some(({ unwritten }) => unwritten.length > 0);
