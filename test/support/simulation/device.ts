import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import type { SheetsClient } from '#shared/google/wire/sheets-client.ts';
import { adding, type Change } from '#shared/table/book/change.ts';
import { GatewayError, type Loaded } from '#shared/table/book/gateway.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { WORLD } from '#test/support/sheets/google-home.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { gateOf, type Call } from './gate.ts';
import type { Wire } from './wires.ts';

/** What one device was told to do; kept on disk until the spreadsheet has it. */
export type Command =
  | { readonly kind: 'add'; readonly id: string; readonly city: string }
  | { readonly kind: 'move'; readonly id: string; readonly city: string };

/** What a device learned: a command is in the spreadsheet, or its row is gone. */
export type Told = (device: number, command: Command, what: 'done' | 'gone') => void;

/** A device with an outbox on disk and a gateway in memory: a crash loses the gateway and keeps the outbox. */
export class Device {
  private home: GoogleWorkbook | null = null;
  readonly outbox: Command[] = [];
  /** What this device told its person of rows or columns that moved during a save. */
  readonly notices = new Set<string>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly book: FakeWorkbook,
    private readonly number: number,
    private readonly wire: Wire,
    private readonly waiting: Call[],
    private readonly told: Told,
    private readonly landed: () => void,
  ) {}

  get idle(): boolean {
    return this.running === null;
  }

  /** Opens the spreadsheet once more, as the next day. */
  look(): void {
    this.home = null;
    this.run(
      this.open()
        .load()
        .then((loaded) => this.tell(loaded)),
    );
  }

  /** Begins to send what waits: with the gateway it has, or a new one after it died. */
  start(): void {
    this.run(
      this.flush(this.open()).catch((error: unknown) => {
        if (!(error instanceof GatewayError)) throw error;
      }),
    );
  }

  private run(work: Promise<void>): void {
    const running = work.finally(() => {
      if (this.running === running) this.running = null;
    });
    this.running = running;
  }

  private tell({ check }: Loaded): void {
    for (const { message } of check) if (message.includes('were moved while')) this.notices.add(message);
  }

  private open(): GoogleWorkbook {
    return (this.home ??= googleWorkbook(this.client(), WORLD));
  }

  /** A client of this life of the device: once it died, what it still waited for is nobody’s. */
  private client(): SheetsClient {
    const gate = gateOf(this.waiting, () => {
      this.home = null;
      this.running = null;
    });
    return this.wire.client(this.book, gate, this.landed);
  }

  private async flush(home: GoogleWorkbook): Promise<void> {
    let loaded = await home.load();
    this.tell(loaded);
    while (this.outbox[0]) {
      loaded = await this.send(home, this.outbox[0], loaded);
      this.outbox.shift();
    }
  }

  /** As an outbox does: plan on what was read, apply; a conflict is planned again on what is there now. */
  private async send(home: GoogleWorkbook, command: Command, before: Loaded): Promise<Loaded> {
    let loaded = before;
    for (;;) {
      const changes = plan(loaded.book, command);
      if (changes === null) {
        this.told(this.number, command, 'gone');
        return loaded;
      }
      const applied = await home.apply(changes, loaded.revision);
      // A person changed the added row already: it is there, which is all that adding wants.
      const there = applied.kind === 'conflict' && command.kind === 'add' && applied.rows.length > 0;
      loaded = applied.loaded;
      this.tell(loaded);
      if (applied.kind === 'applied' || there) {
        this.told(this.number, command, there ? 'gone' : 'done');
        return loaded;
      }
    }
  }
}

function plan(book: Book, { kind, id, city }: Command): Change[] | null {
  if (kind === 'add')
    return [
      adding('clients', {
        ...blankRecord('clients', id),
        name: `Client ${id}`,
        city,
        notes: `Notes of ${id}`,
      }),
    ];
  const row = book.clients.find((one) => one.id === id);
  return row ? [{ tab: 'clients', id, set: { city }, was: { city: row.city } }] : null;
}
