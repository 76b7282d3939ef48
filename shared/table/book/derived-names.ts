/** The tabs that a refresh writes whole, in their order: the one list of them. */
export const DERIVED_TABS = ['Pricing', 'ROI', 'Guarantee', 'Attention', 'Journey', 'Learning'] as const;

/** The name of a derived tab. */
export type DerivedName = (typeof DERIVED_TABS)[number];

/** These tabs in words, for sentences about all of them. */
export const DERIVED_WORDS = `${DERIVED_TABS.slice(0, -1).join(', ')} and ${DERIVED_TABS.at(-1)}`;
