/** Words written one after another, with commas between. */
export const many = (...lists: readonly string[]): string[] =>
  lists
    .join(',')
    .split(',')
    .map((word) => word.trim());

/** Headers of amounts that hold the tax as well. */
export const GROSS_WORDS: ReadonlySet<string> = new Set(
  many(
    'total, total amount, invoice total, line total, gross, gross amount, brutto, bruttobetrag, gesamtbetrag, montant ttc, total ttc, avant commission, lordo, totale lordo, bruto, importe bruto, kwota brutto',
  ),
);

/** Headers of a list of invoices by their lines: the total of an invoice stands once more in each. */
export const LINE_WORDS: ReadonlySet<string> = new Set(
  many('line amount, line total, line subtotal, unit amount, unit price, quantity, qty, menge, quantite'),
);

/** Headers of an amount after what a payment service keeps, or of the tax in it. */
export const AFTER_WORDS: ReadonlySet<string> = new Set(
  many('net, net amount, netto, nettobetrag, neto, liquido, tax, taxes, steuer'),
);

/** What a payment service keeps of a payment. */
export const CHARGE_WORDS: ReadonlySet<string> = new Set(
  many(
    'fee, fees, processing fee, processing fees, transaction fee, transaction fees, gebuhr, gebuhren, frais, commission, comision, commissione, tariffa, kosten, tarifa, oplata, prowizja',
  ),
);
