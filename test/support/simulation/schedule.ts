import { SheetsCallError } from '#shared/google/wire/sheets-client.ts';
import type { FakeWorkbook } from '#test/support/sheets/workbook.ts';
import { Device, type Command } from './device.ts';
import { diceOf, type Dice } from './dice.ts';
import { columnsNow, Person } from './person.ts';
import { nextCall, type Call } from './gate.ts';
import { smallSheet } from './small-sheet.ts';
import type { Wire } from './wires.ts';

/** What a schedule came to: sentences that must not be; none is good. */
export type Wrong = readonly string[];

const STEPS = 40;
const ASKS = /Look at it|put it right/;

/** One random life of a spreadsheet, two devices and a person, by its seed. */
export class Life {
  private readonly dice: Dice;
  private readonly book: FakeWorkbook;
  private readonly waiting: Call[] = [];
  private readonly zombies: (() => void)[] = [];
  private readonly devices: readonly Device[];
  /** By row: the cities it may show at the end. */
  private readonly cities = new Map<string, Set<string>>();
  private readonly ids: string[] = [];
  private readonly done = new Set<string>();
  private readonly person: Person;
  /** How many words the person had typed when a device's batch last came through. */
  private readonly typedBefore = [0, 0];

  constructor(
    readonly seed: number,
    private readonly wire: Wire,
  ) {
    this.dice = diceOf(seed);
    this.book = smallSheet(`life-${seed}`);
    this.person = new Person(this.book, this.dice, (id) => this.done.has(id));
    this.devices = [0, 1].map(
      (n) =>
        new Device(
          this.book,
          n,
          wire,
          this.waiting,
          (_, command, what) => this.hear(n, command, what),
          () => (this.typedBefore[n] = this.person.typed.length),
        ),
    );
    for (const [n, device] of this.devices.entries())
      for (let row = this.dice.once(6) ? 1 : 0; row >= 0; row--) {
        const id = `cli_${n}${row}`;
        this.ids.push(id);
        this.give(device, { kind: 'add', id, city: `${id} 0` });
        if (this.dice.once(3)) this.give(device, { kind: 'move', id, city: `${id} 1` });
      }
  }

  /** A command that is done stands; what the person typed after it came through may stand instead. */
  private hear(device: number, { id, city }: Command, what: 'done' | 'gone'): void {
    if (what === 'gone') return;
    const later = this.person.typed.slice(this.typedBefore[device]).filter((one) => one.id === id);
    this.cities.set(id, new Set([city, ...later.map((one) => one.city)]));
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
      if (this.dice.once(6)) this.meddle();
      if (this.zombies.length > 0 && this.dice.once(8)) this.zombies.shift()?.();
      await this.wire.breathe();
      const call = nextCall(this.waiting, this.dice);
      if (call) this.answer(call);
      else if (this.devices.every(({ idle: one, outbox }) => one && outbox.length === 0)) return;
      await this.wire.breathe();
    }
  }

  /** Both devices send; every call is answered but one, where its program dies before or after the spreadsheet has it. */
  async crash(at: number, landed: boolean): Promise<boolean> {
    for (let n = 0; ; n++) {
      for (const device of this.devices) if (device.idle && device.outbox.length > 0) device.start();
      await this.wire.breathe();
      const call = nextCall(this.waiting, this.dice);
      if (!call) return false;
      if (n === at) {
        call.die(landed);
        await this.wire.breathe();
        return true;
      }
      call.finish();
      await this.wire.breathe();
    }
  }

  private meddle(): void {
    const before = this.person.typed.length;
    this.person.act();
    for (const { id, city } of this.person.typed.slice(before))
      this.cities.set(id, (this.cities.get(id) ?? new Set()).add(city));
  }

  private answer(call: Call): void {
    const silence = new SheetsCallError(0, 'No answer.');
    // A failed read is only read again: most of the trouble is given to writes.
    switch (this.dice.roll(call.write ? 16 : 48)) {
      case 0:
        return call.fail(silence);
      case 1:
        return call.swallow(silence);
      case 2:
        return call.fail(new SheetsCallError(503, 'Unavailable.'));
      case 3:
        return call.fail(new SheetsCallError(429, 'Too many.'));
      case 4:
        return call.die(false);
      case 5:
        return call.die(true);
      case 6:
        if (call.write) this.zombies.push(call.act);
        return call.fail(silence);
      default:
        return call.finish();
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
      await this.wire.breathe();
      const call = nextCall(this.waiting, this.dice);
      if (call) call.finish();
      else if (this.devices.every(({ idle, outbox }) => idle && outbox.length === 0)) return;
      await this.wire.breathe();
    }
  }

  judge(): Wrong {
    const tab = this.book.tab('Clients');
    const [headers = [], ...rows] = Array.from({ length: tab.lastRow + 1 }, (_, row) =>
      Array.from({ length: tab.columnCount }, (__, at) => String(this.book.shown(tab, row, at) ?? '')),
    );
    const held = this.devices.flatMap(({ outbox }, n) =>
      outbox.length > 0 ? [`device ${n} still holds ${outbox.length}`] : [],
    );
    return [...held, ...this.ids.flatMap((id) => this.wrongOf(id, headers, rows))];
  }

  private wrongOf(id: string, headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const [row, ...others] = rows.filter((cells) => cells.includes(id));
    if (!row) return this.person.deleted.has(id) ? [] : [`${id} is lost`];
    const column = columnsNow(this.book);
    const doubled = others.length > 0 ? [`${id} stands ${1 + others.length} times`] : [];
    // What cannot be put right for certain may end in a message that asks a person to look.
    if (this.devices.some(({ notices }) => [...notices].some((one) => ASKS.test(one)))) return doubled;
    const wrong = [...doubled];
    if (
      row[column.notes] !== `Notes of ${id}` ||
      row[column.name] !== `Client ${id}` ||
      row[column.id] !== id
    )
      wrong.push(`${id} lost its name, notes or place`);
    if (headers.some((header, at) => ![null, row[at]].includes(this.person.mine(header, id))))
      wrong.push(`${id} shows something else in the person’s own column`);
    const cities = [...(this.cities.get(id) ?? [])];
    if (!cities.includes(row[column.city] ?? '')) wrong.push(`${id} is not in ${cities.join(' or ')}`);
    return wrong.length > 0 ? [...wrong, row.join('|')] : [];
  }
}
