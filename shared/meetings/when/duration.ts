const DURATION =
  /^([+-])?P(?=[\dT])(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7}(?:[.,]\d{1,3})?)H)?(?:(\d{1,7}(?:[.,]\d{1,3})?)M)?(?:(\d{1,7})(?:[.,]\d{1,9})?S)?)?$/i;

/** Seconds of a duration as files and pages write it ("PT1H30M", "PT1.5H"); null for what is none. */
export function durationSeconds(text: string): number | null {
  const [whole, sign, ...given] = DURATION.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = given.map((part) => Number((part ?? '0').replace(',', '.')));
  return (sign === '-' ? -1 : 1) * Math.round((w * 7 + d) * 86_400 + h * 3600 + m * 60 + s);
}
