import { good, refused, type Checked } from '../base/checked.ts';
import { sha256Hex } from '../base/sha256.ts';
import { cleanText, MAX_TEXT } from '../base/text.ts';
import { sentCopy, type ClientDocument } from './block.ts';
import type { DocumentFacts, ValueFacts } from './fact-types.ts';

/** The value case a price came from, kept with the document: figures a client may see, nothing private. */
export interface ValueSnapshot {
  readonly value: ValueFacts | null;
  readonly gain: DocumentFacts['gain'];
  readonly options: DocumentFacts['options'];
}

/** A document as it was sent: its parts for the book and the hash over the joined text. */
export interface FrozenDocument {
  /** Text parts of at most 30,000 characters, in order. */
  readonly parts: readonly string[];
  /** SHA-256 of the joined parts, in hexadecimal. */
  readonly contentHash: string;
}

/** What a frozen text holds. */
export interface Thawed {
  readonly document: ClientDocument;
  readonly snapshot: ValueSnapshot;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Keys in alphabetical order and control characters gone, so that equal documents have equal texts everywhere. */
function canonical(value: unknown): Json {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]),
    );
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The value snapshot of a set of facts. */
export const snapshotOf = ({ value, gain, options }: DocumentFacts): ValueSnapshot => ({
  value,
  gain,
  options,
});

/** The text that is hashed: document and snapshot as JSON with ordered keys. Open ends are not part of what is sent. */
export const canonicalText = (document: ClientDocument, snapshot: ValueSnapshot): string =>
  JSON.stringify(canonical({ document: sentCopy(document), snapshot }));

/** A cut between two letters or figures only: cells may trim blanks, and a pair of surrogates stays together. */
const mayCut = (text: string, at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

/** Cuts a text in parts of at most `most` characters (2 or more); joined they are the text again. */
export function partsOf(text: string, most = MAX_TEXT): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest.length > 0;) {
    let at = Math.min(most, rest.length);
    while (at < rest.length && at > most / 2 && !mayCut(rest, at)) at -= 1;
    if (at < rest.length && /[\ud800-\udbff]/.test(rest.charAt(at - 1))) at += at > 1 ? -1 : 1;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return parts;
}

/** Freezes what is sent: the copy without open ends, with a person's edits, and the value it was priced from. */
export function freeze(document: ClientDocument, snapshot: ValueSnapshot): FrozenDocument {
  const text = canonicalText(document, snapshot);
  return { parts: partsOf(text), contentHash: sha256Hex(text) };
}

/** Joins the parts, compares the hash and gives the document back; a changed letter anywhere is refused. */
export function verifyFrozen(parts: readonly string[], contentHash: string): Checked<Thawed> {
  const text = parts.join('');
  if (parts.length === 0) return refused('contentHash', 'The text of this document is not in the book.');
  if (sha256Hex(text) !== contentHash)
    return refused(
      'contentHash',
      'This document is not the one that was sent: its text was changed. Compare it with the copy the client has.',
    );
  try {
    return good(JSON.parse(text) as Thawed);
  } catch {
    return refused('contentHash', 'The text of this document cannot be read. Restore it from a backup.');
  }
}
