import type { FakeRange } from './app-range.ts';

/** Ranges of one tab that are given a look together. */
export class FakeRangeList {
  constructor(private readonly ranges: readonly FakeRange[]) {}

  setNumberFormat = (pattern: string): this => this.all((one) => one.setNumberFormat(pattern));
  setWrap = (wrap: boolean): this => this.all((one) => one.setWrap(wrap));
  setVerticalAlignment = (to: string): this => this.all((one) => one.setVerticalAlignment(to));
  setFontWeight = (weight: string): this => this.all((one) => one.setFontWeight(weight));
  setFontColor = (color: string): this => this.all((one) => one.setFontColor(color));
  setBackground = (color: string): this => this.all((one) => one.setBackground(color));

  private all(look: (one: FakeRange) => unknown): this {
    const parent = this.ranges[0]?.getSheet().parent;
    parent?.asOne(() => this.ranges.forEach(look));
    return this;
  }
}
