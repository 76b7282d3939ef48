import { SheetsCallError } from '#shared/google/sheets-client.ts';
import { user } from '#test/support/sheets/user.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { Device, type Command } from './device.ts';
import { diceOf, type Dice } from './dice.ts';
import { Crash, nextCall, smallSheet, type Call } from './small-sheet.ts';

/** What a schedule came to: sentences that must not be; none is good. */
export type Wrong = readonly string[];

const COLUMN = { name: 0, city: 1, notes: 2, id: 3 };
const STEPS = 60;
const ROW_COUNT = 2;

/** One random life of a spreadsheet, two devices and a person, by its seed. */
export async function runSchedule(seed: number): Promise<Wrong> {
  const life = new Life(seed);
  await life.trouble();
  await life.quiet();
  return life.judge();
}

class Life {
  private readonly dice: Dice;
  private readonly book: FakeWorkbook;
  private readonly waiting: Call[] = [];
  private readonly zombies: (() => void)[] = [];
  private readonly devices: readonly Device[];
  /** By row: the cities it may show at the end, the ids taken away by the person. */
  private readonly cities = new Map<string, Set<string>>();
  private readonly done = new Set<string>();
  private readonly deleted = new Set<string>();
  /** The person's edits in turn, and how many there were when a device's batch last came through. */
  private readonly edits: { readonly id: string; readonly city: string }[] = [];
  private readonly editsBefore = [0, 0];

  constructor(readonly seed: number) {
    this.dice = diceOf(seed);
    this.book = smallSheet(`life-${seed}`);
    this.devices = [0, 1].map(
      (n) =>
        new Device(
          this.book,
          n,
          this.waiting,
          (_, command, what) => this.hear(n, command, what),
          () => (this.editsBefore[n] = this.edits.length),
        ),
    );
    for (const [n, device] of this.devices.entries())
      for (let row = 0; row < ROW_COUNT; row++) {
        const id = `cli_${n}${row}`;
        this.give(device, { kind: 'add', id, city: `${id} 0` });
        if (this.dice.once(2)) this.give(device, { kind: 'move', id, city: `${id} 1` });
      }
  }

  /** A command that is done stands; what the person typed after it came through may stand instead. */
  private hear(device: number, { id, city }: Command, what: 'done' | 'gone'): void {
    if (what === 'gone') return;
    const later = this.edits.slice(this.editsBefore[device]).filter((edit) => edit.id === id);
    this.cities.set(id, new Set([city, ...later.map((edit) => edit.city)]));
    this.done.add(id);
  }

  private give(device: Device, command: Command): void {
    device.outbox.push(command);
  }

  /** Calls, faults, crashes and hands at the sheet, in any order. */
  async trouble(): Promise<void> {
    for (let step = 0; step < STEPS; step++) {
      const idle = this.devices.filter((device) => device.idle && device.outbox.length > 0);
      if (idle.length > 0 && this.dice.once(2)) this.dice.pick(idle).start();
      if (this.dice.once(6)) this.person();
      if (this.zombies.length > 0 && this.dice.once(8)) this.zombies.shift()?.();
      await breathe();
      const call = nextCall(this.waiting, this.dice);
      if (call) this.answer(call);
      else if (this.devices.every(({ idle: one, outbox }) => one && outbox.length === 0)) return;
      await breathe();
    }
  }

  private answer(call: Call): void {
    const silence = new SheetsCallError(0, 'No answer.');
    switch (this.dice.roll(24)) {
      case 0:
        return call.fail(silence);
      case 1:
        return call.swallow(silence);
      case 2:
        return call.fail(new SheetsCallError(503, 'Unavailable.'));
      case 3:
        return call.fail(new SheetsCallError(429, 'Too many.'));
      case 4:
        return call.fail(new Crash());
      case 5:
        return call.swallow(new Crash());
      case 6:
        if (call.write) this.zombies.push(call.act);
        return call.fail(silence);
      default:
        return call.finish();
    }
  }

  /** What a person does meanwhile. */
  private person(): void {
    const hand = user(this.book);
    const tab = this.book.tab('Clients');
    const row = 1 + this.dice.roll(Math.max(1, tab.lastRow));
    const id = String(this.book.shown(tab, row, COLUMN.id) ?? '');
    switch (this.dice.roll(6)) {
      case 0:
        return hand.sort('Clients', COLUMN.city, this.dice.once(2));
      case 1:
        return hand.sort('Clients', COLUMN.name, this.dice.once(2));
      case 2:
        return tab.lastRow < 1 ? undefined : hand.insertRows('Clients', row);
      case 3:
        return hand.type('Clients', 0, COLUMN.city, this.dice.once(2) ? 'City' : 'Town');
      case 4:
        if (id === '' || !this.done.has(id) || this.dice.once(2)) return undefined;
        this.deleted.add(id);
        return hand.deleteRows('Clients', row);
      default: {
        if (id === '') return undefined;
        const city = `${id} p${this.edits.length}`;
        this.edits.push({ id, city });
        this.cities.set(id, (this.cities.get(id) ?? new Set()).add(city));
        return hand.type('Clients', row, COLUMN.city, city);
      }
    }
  }

  /** No more faults: every device sends what it still holds, what was late lands, and one device opens the sheet once more. */
  async quiet(): Promise<void> {
    const sending = () => this.devices.filter((device) => device.idle && device.outbox.length > 0);
    await this.settle(() => sending().forEach((device) => device.start()));
    for (const land of this.zombies.splice(0)) land();
    this.devices[0]?.look();
    await this.settle(() => undefined);
  }

  /** Answers all calls until nobody waits for any. */
  private async settle(begin: () => void): Promise<void> {
    for (let step = 0; step < 2000; step++) {
      begin();
      await breathe();
      const call = nextCall(this.waiting, this.dice);
      if (call) call.finish();
      else if (this.devices.every(({ idle, outbox }) => idle && outbox.length === 0)) return;
      await breathe();
    }
  }

  judge(): Wrong {
    const tab = this.book.tab('Clients');
    const rows = Array.from({ length: tab.lastRow }, (_, n) =>
      Array.from({ length: tab.columnCount }, (__, at) => this.book.shown(tab, n + 1, at)),
    );
    const wrong = this.devices.flatMap(({ outbox }, n) =>
      outbox.length > 0 ? [`device ${n} still holds ${outbox.length}`] : [],
    );
    for (const id of [0, 1].flatMap((n) => Array.from({ length: ROW_COUNT }, (_, row) => `cli_${n}${row}`))) {
      const found = rows.filter((row) => row.includes(id));
      if (found.length > 1) wrong.push(`${id} stands ${found.length} times`);
      if (found.length === 0 && !this.deleted.has(id)) wrong.push(`${id} is lost`);
      for (const row of found) {
        const city = String(row[COLUMN.city]);
        if (row[COLUMN.notes] !== `Notes of ${id}` || row[COLUMN.name] !== `Client ${id}`)
          wrong.push(`${id} lost its name or notes: ${row.join('|')}`);
        if (this.cities.get(id)?.has(city) === false)
          wrong.push(`${id} is in “${city}”, not in ${[...(this.cities.get(id) ?? [])].join(' or ')}`);
      }
    }
    return wrong;
  }
}

/** Lets every promise that can go on go on. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
