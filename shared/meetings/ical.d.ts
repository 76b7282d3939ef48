/** The part of ical.js 2.2 that is used here; its own types are hidden by its export map. */
declare module 'ical.js' {
  type JcalProperty = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]];
  class Time {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
    second: number;
    isDate: boolean;
    static fromString(text: string): Time;
    compare(other: Time): number;
    toString(): string;
  }
  class UtcOffset {
    toSeconds(): number;
  }
  class Recur {
    freq: string | null;
    until: Time | null;
    count: number | null;
    parts: Record<string, (string | number)[]>;
    static fromData(data: unknown): Recur;
    iterator(start: Time): { next(): Time | null };
  }
  class Component {
    constructor(jcal: unknown);
  }
  class Timezone {
    constructor(data: Component);
    utcOffset(time: Time): number;
  }
  class Duration {
    static fromString(text: string): Duration;
    toSeconds(): number;
  }
  const ICAL: {
    parse: { property(line: string): JcalProperty };
    Time: typeof Time;
    Recur: typeof Recur;
    Component: typeof Component;
    Timezone: typeof Timezone;
    Duration: typeof Duration;
  };
  export default ICAL;
}
