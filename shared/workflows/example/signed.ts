import type { Rows } from './rows.ts';

/** The terms of a small signed contract. */
export function signed(rows: Rows, from: number, to: number, name: string) {
  return {
    currency: 'EUR',
    revision: 1,
    termStart: rows.day(from),
    termEnd: rows.day(to),
    taxRule: 'followsPrice',
    combine: 'any',
    learning: 'resultsOnly',
    judge: 'client',
    guarantor: 'Lindqvist Advisory',
    guarantorAddress: 'Am Wall 12, 28195 Bremen',
    accepter: name,
    providerSignedBy: 'Nora Lindqvist',
    providerSignedOn: rows.day(from),
    providerSignedHow: 'by e-mail',
    clientSignedBy: name,
    clientSignedOn: rows.day(from),
    clientSignedHow: 'by e-mail',
  } as const;
}
