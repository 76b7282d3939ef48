/** What the sidebar begins with; types lead to its entry in `sidebar/app.tsx`. */
export type Panel = 'row' | 'new' | 'price' | 'log' | 'ask' | 'check' | 'help';

/** One entry of the menu: its words, the name Apps Script calls, and what that does. */
export interface MenuEntry {
  readonly words: string;
  readonly name: string;
  readonly does: 'setUp' | 'recalculate' | 'paper' | { readonly open: Panel };
  /** A line above it. */
  readonly parted?: true;
}

/** Title of the menu, sidebar and dialog. */
export const TITLE = 'Valueback';

/** The menu, top to bottom; the build makes a function of each name. */
export const menu: readonly MenuEntry[] = [
  { words: 'Show this row', name: 'menuShowRow', does: { open: 'row' } },
  { words: 'New engagement', name: 'menuNewEngagement', does: { open: 'new' }, parted: true },
  { words: 'Price', name: 'menuPrice', does: { open: 'price' } },
  { words: 'Proposal', name: 'menuProposal', does: 'paper' },
  { words: 'Log a session', name: 'menuLogSession', does: { open: 'log' } },
  { words: 'Ask the client', name: 'menuAskClient', does: { open: 'ask' } },
  { words: 'Recalculate', name: 'menuRecalculate', does: 'recalculate', parted: true },
  { words: 'Check this sheet', name: 'menuCheck', does: { open: 'check' } },
  { words: 'Set up or repair this sheet', name: 'menuSetUp', does: 'setUp' },
  { words: 'Help', name: 'menuHelp', does: { open: 'help' }, parted: true },
];
