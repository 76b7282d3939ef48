/** A number without the currency beside it. */
export const withoutUnit = (text: string): string =>
  text.replace(/^[^\d(+-]*(?=[\d(+-])|[^\d),.-]*$/g, '').trim();
