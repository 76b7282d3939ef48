/** The part of ical.js 2.2 that is used here; its own types are hidden by its export map. */
declare module 'ical.js' {
  interface IcalTime {
    readonly year: number;
    readonly isDate: boolean;
    toString(): string;
  }
  interface IcalComponent {
    readonly name: string;
  }
  const ICAL: {
    readonly parse: {
      property(
        line: string,
      ): [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]];
    };
    readonly Time: { fromString(text: string): IcalTime };
    readonly Recur: { fromData(data: unknown): { iterator(start: IcalTime): { next(): IcalTime | null } } };
    readonly Component: new (jcal: unknown) => IcalComponent;
    readonly Timezone: new (data: IcalComponent) => { utcOffset(time: IcalTime): number };
    readonly Duration: { fromString(text: string): { toSeconds(): number } };
  };
  export { ICAL as default };
}
