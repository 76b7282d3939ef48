const locales = new Map<string, boolean>();

/** Whether this program can write numbers and days as in a locale. */
export function isLocale(text: string): boolean {
  const known = locales.get(text) ?? isWellFormed(text);
  locales.set(text, known);
  return known;
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
