import { plainWords } from './header-text.ts';

/** What the status of an invoice or a payment says of it. */
export type InvoiceStatus = 'paid' | 'open' | 'draft' | 'void' | 'failed' | 'refunded';

const WORDS: Readonly<Record<InvoiceStatus, string>> = {
  paid: 'deposited, cleared, captured, paid in full, paid, fully paid, succeeded, successful, settled, complete, completed, received, abgeschlossen, termine, completado, completato, voltooid, concluido, zakonczona, bezahlt, beglichen, gezahlt, paye, payee, payes, regle, reglee, acquittee, pagado, pagada, cobrada, pagato, pagata, saldato, saldata, betaald, pago, paga, liquidada, zaplacone, zaplacona, oplacona',
  open: 'open, unpaid, not paid, sent, viewed, awaiting payment, awaiting approval, authorised, authorized, approved, submitted, overdue, past due, due, pending, outstanding, partial, partially paid, processing, requires action, offen, unbezahlt, nicht bezahlt, versendet, fallig, uberfallig, teilweise bezahlt, en attente, impaye, impayee, non paye, envoyee, en retard, pendiente, abierta, enviada, vencida, in attesa, non pagato, da pagare, scaduta, inviata, openstaand, niet betaald, verzonden, verlopen, em aberto, pendente, enviado, niezaplacone, wystawiona',
  draft:
    'draft, entwurf, brouillon, borrador, bozza, concept, rascunho, szkic, not sent, quote, estimate, proforma',
  void: 'void, voided, cancelled, canceled, deleted, storniert, storno, annule, annulee, anulado, anulada, annullato, annullata, geannuleerd, cancelado, anulowana, uncollectible, written off, write off',
  failed:
    'failed, declined, rejected, blocked, bounced, returned, chargeback, disputed, incomplete, expired, fehlgeschlagen, abgelehnt, zuruckgebucht, echoue, refuse, fallido, rechazado, fallito, rifiutato, mislukt, falhou',
  refunded:
    'refunded, partially refunded, partial refund, refund, credited, erstattet, ruckerstattet, zuruckerstattet, rembourse, remboursee, reembolsado, devuelto, rimborsato, terugbetaald, zwrocona',
};

const known: ReadonlyMap<string, InvoiceStatus> = new Map(
  (Object.entries(WORDS) as [InvoiceStatus, string][]).flatMap(([status, words]) =>
    words.split(', ').map((word): [string, InvoiceStatus] => [word, status]),
  ),
);

/** The status a word says; null for a word nobody knows. */
export function statusOf(text: string): InvoiceStatus | null {
  const words = plainWords(text);
  // “Overdue 12 days”, “Due in 5 days”.
  return known.get(words) ?? (/^(?:over)?due (?:in |by )?\d+ days?$/.test(words) ? 'open' : null);
}

const WAYS: Readonly<Record<'in' | 'out', ReadonlySet<string>>> = {
  in: new Set(
    'in,cr,c,credit,credits,incoming,money in,inflow,deposit,income,haben,h,gutschrift,eingang,einnahme,credito,abono,ingreso,entrada,entrata,accredito,recette,bij,uznanie,wplyw'.split(
      ',',
    ),
  ),
  out: new Set(
    'out,dr,d,debit,debits,outgoing,money out,outflow,withdrawal,expense,soll,s,lastschrift,ausgang,ausgabe,debito,cargo,gasto,salida,saida,uscita,addebito,depense,af,obciazenie,wydatek'.split(
      ',',
    ),
  ),
};

/** Whether a word says that money came in or went out; null for any other word. */
export function wayOf(text: string): 'in' | 'out' | null {
  const words = plainWords(text);
  return WAYS.in.has(words) ? 'in' : WAYS.out.has(words) ? 'out' : null;
}

const PAPERS: readonly (readonly [RegExp, 'credit' | 'quote' | 'bill' | 'payment' | 'invoice'])[] = [
  [
    /credit(?! (?:transfer|card|debit))|refund|gutschrift|avoir|erstattung|reembolso|rimborso|creditnota/,
    'credit',
  ],
  [/estimate|quote|quotation|proposal|angebot|devis|presupuesto|preventivo|offerte/, 'quote'],
  [/\bbill\b|purchase|expense|eingangsrechnung|supplier/, 'bill'],
  [/invoice|rechnung|facture|factura|fattura|factuur|sales receipt/, 'invoice'],
  [/payment|zahlung|paiement|pago|pagamento|betaling/, 'payment'],
];

/** What kind of paper a row of a list says it is; null for a word nobody knows. */
export const paperOf = (text: string): 'credit' | 'quote' | 'bill' | 'payment' | 'invoice' | null =>
  PAPERS.find(([words]) => words.test(plainWords(text)))?.[1] ?? null;

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [/^cancell?ed by (?:the )?(?:customer|client|invitee|attendee|guest|booker)/, 'clientCancelled'],
  [/^cancell?ed by (?:the )?(?:host|provider|organi[sz]er|coach|seller|staff|me|us)\b/, 'providerCancelled'],
  [/^(?:no show|client no show|absent|missed|did not attend|nicht erschienen|absente?)$/, 'clientNoShow'],
  [
    /^(?:held|attended|completed?|done|finished|took place|stattgefunden|erledigt|effectuee?|realizada|svolta|gehouden)$/,
    'held',
  ],
  [
    /^(?:planned|scheduled|upcoming|confirmed|accepted|active|booked|pending|geplant|bestatigt|confirmee?|planifiee?|confirmad[oa]|programmata|gepland)$/,
    'scheduled',
  ],
  [
    /^(?:cancell?ed|true|yes|abgesagt|storniert|annulee?|cancelad[oa]|annullat[oa]|geannuleerd|rejected|declined)$/,
    'cancelled',
  ],
  [/^(?:false|no)$/, 'none'],
];

/** What another program's status says of a session: an outcome of ours, that it was only scheduled, or cancelled by nobody knows whom. */
export const sessionStatus = (text: string): string | null =>
  OUTCOMES.find(([words]) => words.test(plainWords(text)))?.[1] ?? null;
