import { googleWorkbook, type GoogleWorkbook } from '#shared/google/workbook.ts';
import { adding, type Change } from '#shared/table/change.ts';
import { GatewayError } from '#shared/table/gateway.ts';
import { blankRecord, type Book } from '#shared/model/book.ts';
import { WORLD } from '#test/support/sheets/google-home.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { Crash, gatedClient, type Call } from './small-sheet.ts';

/** What one device was told to do; kept on disk until the spreadsheet has it. */
export type Command =
  | { readonly kind: 'add'; readonly id: string; readonly city: string }
  | { readonly kind: 'move'; readonly id: string; readonly city: string };

/** What a device learned: a command is in the spreadsheet, or its row is gone. */
export type Told = (device: number, command: Command, what: 'done' | 'gone') => void;

/** A device with an outbox on disk and a gateway in memory: a crash loses the gateway and keeps the outbox. */
export class Device {
  readonly outbox: Command[] = [];
  private running: Promise<void> | null = null;

  constructor(
    private readonly book: FakeWorkbook,
    private readonly number: number,
    private readonly waiting: Call[],
    private readonly told: Told,
    private readonly landed: () => void,
  ) {}

  get idle(): boolean {
    return this.running === null;
  }

  /** Opens the spreadsheet once more, as the next day. */
  look(): void {
    const home = googleWorkbook(gatedClient(this.book, this.number, this.waiting, this.landed), WORLD);
    this.running = home.load().then(() => {
      this.running = null;
    });
  }

  /** Begins to send what waits, with a gateway of its own, as after a start. */
  start(): void {
    const home = googleWorkbook(gatedClient(this.book, this.number, this.waiting, this.landed), WORLD);
    this.running = this.flush(home)
      .catch((error: unknown) => {
        if (!(error instanceof GatewayError || error instanceof Crash)) throw error;
      })
      .finally(() => {
        this.running = null;
      });
  }

  private async flush(home: GoogleWorkbook): Promise<void> {
    while (this.outbox[0]) {
      const [command] = this.outbox;
      await this.send(home, command);
      this.outbox.shift();
    }
  }

  /** As an outbox does: load, plan, apply; a conflict is planned again on what is there now. */
  private async send(home: GoogleWorkbook, command: Command): Promise<void> {
    let loaded = await home.load();
    for (;;) {
      const changes = plan(loaded.book, command);
      if (changes === null) return this.told(this.number, command, 'gone');
      const applied = await home.apply(changes, loaded.revision);
      // A person changed the added row already: it is there, which is all that adding wants.
      const there = applied.kind === 'conflict' && command.kind === 'add' && applied.rows.length > 0;
      if (applied.kind === 'applied' || there)
        return this.told(this.number, command, there ? 'gone' : 'done');
      loaded = applied.loaded;
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
