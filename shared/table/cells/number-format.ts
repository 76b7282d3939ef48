/** What a number format makes of a number: words in quotation marks, escaped letters and what is in brackets say nothing of it. */
export const formatOfNumber = (code: string): string =>
  code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0] ?? '';

/** Whether a number format shows a number in per cent. */
export const isPercentFormat = (code: string): boolean => formatOfNumber(code).includes('%');
