import type { ClientDocument } from '#shared/documents/block.ts';
import type { DocumentFacts } from '#shared/documents/fact-types.ts';
import { kickOffDocument } from '#shared/documents/kick-off.ts';
import { proposalDocument } from '#shared/documents/proposal.ts';
import { summaryDocument } from '#shared/documents/summary.ts';
import { termsDocument } from '#shared/documents/terms.ts';

/** All four documents of one set of facts. */
export const allDocuments = (facts: DocumentFacts): readonly ClientDocument[] => [
  proposalDocument(facts),
  termsDocument(facts),
  summaryDocument(facts),
  kickOffDocument(facts),
];

/** The same data with every text replaced; keys, days, codes and choices stay. */
export function withEveryText<T>(value: T, change: (text: string) => string, key = ''): T {
  const fixed =
    /^(id|language|locale|currency|kind|formula|basis|type|taxRule|combine|learning|judge|participation|inspection)$/;
  if (typeof value === 'string')
    return (fixed.test(key) || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : change(value)) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withEveryText(one, change, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, withEveryText(one as unknown, change, name)]),
    ) as T;
  return value;
}
