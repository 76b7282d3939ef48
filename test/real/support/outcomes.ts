const WORDS: Readonly<Record<string, string>> = {
  held: 'yes',
  partly: 'partly',
  planned: 'planned',
  clientCancelled: 'client-cancelled',
  providerCancelled: 'i-cancelled',
  clientNoShow: 'client-absent',
  providerNoShow: 'i-was-absent',
};

/** How a session went, as a case says it; null where nothing is noted. */
export const outcomeWord = (outcome: string | null): string | null =>
  outcome === null ? null : (WORDS[outcome] ?? outcome);
