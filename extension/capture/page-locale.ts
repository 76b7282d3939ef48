/** The first of these names of a language that `Intl` knows; "de_DE" is read as "de-DE". */
export function knownLocale(...names: readonly string[]): string {
  for (const name of names) {
    try {
      const [known] = Intl.getCanonicalLocales(name.replace(/_/g, '-'));
      if (known) return known;
    } catch {
      // A page may say anything in its lang attribute; the next name is tried.
    }
  }
  return 'en';
}
