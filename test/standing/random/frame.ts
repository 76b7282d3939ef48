import { momentOn, plusDays, type Dice } from './dice.ts';

/** What the rest of a sample is drawn around: where, in which currency, from when to when. */
export interface Frame {
  readonly zone: string;
  readonly currency: string;
  /** Minor units in a hundredth of the fee’s size, so that amounts look alike in every currency. */
  readonly unit: number;
  readonly start: string;
  readonly end: string;
  readonly window: number;
  readonly today: string;
  readonly signed: string;
  /** A day at or beside one on which something changes. */
  readonly edge: () => string;
  /** A moment of such a day. */
  readonly moment: (day: string) => string;
}

const PLACES = [
  { zone: 'Europe/Berlin', currency: 'EUR', unit: 100 },
  { zone: 'America/New_York', currency: 'USD', unit: 100 },
  { zone: 'Asia/Tokyo', currency: 'JPY', unit: 1 },
  { zone: 'Africa/Tunis', currency: 'TND', unit: 1000 },
] as const;

export function frameOf(dice: Dice): Frame {
  const place = dice.pick(PLACES);
  const start = dice.pick(['2026-07-01', '2026-03-01', '2026-01-15']);
  const end = plusDays(start, dice.pick([91, 183, 60]));
  const window = dice.pick([30, 30, 45, 5, 0]);
  const signed = plusDays(start, dice.pick([-2, -20, -1, 3]));
  const edges = [-40, -15, -14, -13, -12, -1, 0, 1, 2, 10, window - 1, window, window + 1, window + 12];
  const edge = () =>
    dice.chance(0.12)
      ? plusDays(signed, dice.between(-1, 2))
      : dice.chance(0.25)
        ? plusDays(start, dice.between(0, 60))
        : plusDays(end, dice.pick(edges));
  const today = dice.chance(0.4)
    ? plusDays(end, dice.pick([3, 12, window + 5, window + 30, 200, 430]))
    : edge();
  const times = ['12:00', '09:30', '15:00', '00:00', '23:45'];
  return {
    ...place,
    start,
    end,
    window,
    today,
    signed,
    edge,
    moment: (day) => momentOn(day, dice.pick(times), place.zone),
  };
}
