import type { ImportTarget } from './mapping.ts';
import { many } from './row-words.ts';

/** A word that a column may be headed by, and how surely it means the field: 3 names it, 2 is usual, 1 may be another. */
export interface HeaderWords {
  readonly [field: string]: readonly string[];
}

const CLIENT = many(
  'client name, customer name, customer full name, client, customer, buyer, kunde, kundenname, kundin, rechnungsempfanger, nom du client, nom client, cliente, nombre del cliente, nombre cliente, nome cliente, nome do cliente, intestatario, nominativo, klant, klantnaam, naam klant, relatie, klient, nazwa klienta, kontrahent, nabywca, odbiorca, kund, bill to, invoice to, customer project, customer job, customer or project',
  'company, company name, organisation, organization, organization name, organisation name, account name, business name, associated company, associated companies, primary associated company, deal organization, person organization, organization 1 name, firm, firma, firmenname, unternehmen, societe, nom de la societe, raison sociale, entreprise, empresa, nombre comercial, nombre de la empresa, razon social, razao social, azienda, nome azienda, ragione sociale, denominazione, bedrijf, bedrijfsnaam, organisatie, nazwa firmy, foretag',
);

const PERSON = many(
  'contact name, contact person, full name, person name, name, display name, nom, nom complet, nombre, nombre completo, nome, nome completo, naam, nazwa, ansprechpartner, kontakt, contato, osoba kontaktowa, associated contact, deal contact person, payer name, payer, partner name, counterparty, counterparty name, zahlungspflichtiger, beguenstigter zahlungspflichtiger, auftraggeber empfanger, auftraggeber, debiteur',
);

const INVITEE = many(
  'required attendees, invitee name, invitee, attendee name, attendee name1, attendee name 1, attendee1, attendee 1, attendee, attendee names, attendees, booker name, participant, participant name, coachee, student, guest name, teilnehmer, invite, invitado, partecipante, deelnemer',
);

const PROJECT = many(
  'engagement, engagement name, engagement title, project, project name, project title, deal name, deal title, opportunity name, projekt, projektname, nom du projet, projet, proyecto, progetto, projeto, programme, program, program name, package, package name, offer, offering',
);

const ZONES = many('time zone, timezone, zeitzone, fuseau horaire, zona horaria, fuso orario, tijdzone');
const CURRENCIES = many(
  'currency, currency code, invoice currency, wahrung, devise, moneda, valuta, moeda, waluta',
);
const NOTES = many(
  'notes, note, private notes, comment, comments, remarks, notizen, bemerkung, bemerkungen, remarques, notas, osservazioni, opmerkingen, uwagi, lead notes',
);
const EMAIL = many(
  'email, e mail, mail, email address, e mail address, primary email, email 1, e mail 1 value, email 1 value, customer email, client email, invitee email, attendee email, attendee email1, attendee email 1, courriel, adresse email, correo, correo electronico, posta elettronica, e mail adresse, emailadres, indirizzo email, person email work, person email, booker email',
);
const END = many(
  'end, planned end, end time, end date time, end date and time, end date, ende, endzeit, fin, heure de fin, hora de fin, fine, ora fine, eind, eindtijd, fim, koniec, event end, endet',
);

/** Words that people and programs head our columns with, beside their own names, the surest first; accents and marks do not matter. */
export const HEADER_WORDS: Readonly<Record<ImportTarget, HeaderWords>> = {
  clients: {
    name: [...CLIENT, ...PERSON],
    contact: [
      ...many(
        'contact person, primary contact, contact, contact name, kontaktperson, interlocuteur, persona de contacto, referente, contactpersoon, contato, osoba kontaktowa',
      ),
      ...PERSON,
    ],
    email: EMAIL,
    domain: many('company domain name, domain, domain name, mail domain'),
    address: many(
      'address, street, street address, mailing address, address line 1, address 1 street, address 1 formatted, adresse, strasse, strasse hausnummer, anschrift, rue, direccion, domicilio, calle, indirizzo, via, adres, straat, endereco, rua, morada, ulica, poaddressline1',
    ),
    city: many(
      'city, town, ort, stadt, wohnort, ville, commune, ciudad, poblacion, localidad, municipio, citta, comune, localita, plaats, woonplaats, cidade, localidade, miasto, miejscowosc, address 1 city, pocity',
    ),
    currency: CURRENCIES,
    zone: ZONES,
    referredBy: many(
      'lead source, original source, referred by, referral source, source, quelle, origine, origen',
    ),
    notes: NOTES,
  },
  engagements: {
    title: [
      ...PROJECT,
      ...many(
        'title, titel, titre, titulo, titolo, auftrag, auftragsname, mandat, name, nom, nombre, nome, naam, nazwa',
      ),
    ],
    client: CLIENT,
    stage: many('stage, status, phase, deal stage, pipeline stage, deal status'),
    currency: CURRENCIES,
    decidedOn: many(
      'start, start date, decided to start, starts on, beginn, startdatum, date de debut, fecha de inicio, data inizio, begindatum, data de inicio',
    ),
    plannedEnd: many(
      'end, end date, planned end, ends on, ende, enddatum, date de fin, fecha de fin, data fine, einddatum',
    ),
    desired: many('desired outcome, outcome, goal, goals, ziel, objectif, objetivo, obiettivo, doel'),
    notes: NOTES,
  },
  sessions: {
    engagement: [
      ...PROJECT,
      ...INVITEE,
      ...CLIENT,
      ...many('contact name, name, full name, nom, nombre, nome, naam'),
    ],
    start: many(
      'planned start, start, start date time, start date and time, start time, start date, event start, event start time, appointment date, appointment time, appointment, session date, date of service, service date, meeting date, date and time, date time, when, date, beginn, startzeit, datum, termin, debut, date de debut, heure de debut, inicio, fecha, hora de inicio, inizio, data, ora inizio, begin, starttijd, scheduled at, scheduled for, start at',
    ),
    end: END,
    zone: ZONES,
    title: many(
      'title, subject, event type, event type name, event name, event, session type, session, appointment type, service, task, topic, description, meeting, meeting name, meeting title, betreff, beschreibung, titel, thema, leistung, sujet, objet, asunto, tema, oggetto, onderwerp, assunto, type',
    ),
    outcome: many(
      'how it went, outcome, status, event status, session status, meeting outcome, appointment status, booking status, time status, attendance, state, canceled, cancelled',
    ),
    notes: [...NOTES, 'meeting notes', 'session notes'],
  },
  payments: {
    engagement: [
      ...PROJECT,
      ...CLIENT,
      ...many(
        'customer description, contact name, contact, name, full name, nom, nombre, nome, naam, customer email, client email',
      ),
    ],
    net: many(
      'net, net amount, amount net, netto, nettobetrag, betrag netto, amount excl tax, amount excluding tax, amount without tax, subtotal, sub total, montant ht, total ht, base imponible, importe neto, imponibile, importo netto, bedrag excl btw, netto bedrag, valor liquido, kwota netto',
      'net sales, amount, invoice amount, amount paid, payment amount, betrag, rechnungsbetrag, summe, montant, importe, monto, importo, bedrag, valor, montante, kwota, price, fee, honorar, preis, prix, precio, prezzo, prijs, total, total amount, invoice total, gesamtbetrag, gross, gross amount, brutto, bruttobetrag, montant ttc, total ttc, lordo, value, line amount, line subtotal, line total, credit, credit amount, money in, paid in, deposit, deposits, deposit amount, haben, gutschrift, einnahmen, credito, abono, entrate, accrediti, bij, uznania',
    ),
    tax: many(
      'tax total, total tax, tax, taxes, vat, gst, tax amount, vat amount, sales tax, mwst, ust, mehrwertsteuer, umsatzsteuer, steuer, steuerbetrag, tva, montant tva, iva, importe iva, btw, btw bedrag, podatek, kwota vat',
    ),
    currency: CURRENCIES,
    dueOn: many(
      'due, due date, due on, payment due, payment due date, invoice due date, fallig, fallig am, falligkeit, falligkeitsdatum, zahlbar bis, zahlungsziel, echeance, date d echeance, fecha de vencimiento, vencimiento, scadenza, data scadenza, data di scadenza, vervaldatum, data de vencimento, vencimento, termin platnosci',
    ),
    paidOn: many(
      'paid, paid on, paid at, paid date, date paid, payment date, date of payment, payment received, last payment date, bezahlt, bezahlt am, zahlungsdatum, zahlungseingang, gezahlt am, date de paiement, paye le, date de reglement, fecha de pago, pagado el, data pagamento, data di pagamento, pagato il, betaald op, betaaldatum, betaald, data de pagamento, pago em, data platnosci, zaplacono',
    ),
    text: many(
      'what for, text, description, memo description, memo, item, details, subject, beschreibung, buchungstext, verwendungszweck, libelle, designation, concepto, descripcion, descrizione, omschrijving, descricao, opis, invoice, invoice number, invoice no, invoice id, num, document number, rechnung, rechnungsnummer, rechnungsnr, facture, numero de facture, factura, numero de factura, fattura, numero fattura, factuurnummer, fatura, numer faktury, belegnummer, item name, no, number, ref',
    ),
    reference: many('bank reference, payment reference, transaction id, payment id'),
    kind: many('kind'),
  },
};

/** Words for columns that decide something but are no field of ours. */
export const ROLE_WORDS = {
  status: many(
    'status, state, payment status, invoice status, zahlungsstatus, rechnungsstatus, statut, etat, estado, stato, situacao',
  ),
  firstName: many(
    'first name, firstname, given name, vorname, prenom, nombre, nome, voornaam, imie, person first name',
  ),
  lastName: many(
    'last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, cognome, achternaam, sobrenome, apelido, nazwisko, person last name',
  ),
  day: many(
    'date, day, start date, startdate, session date, appointment date, date of service, service date, datum, tag, jour, fecha, data, dia, giorno, startdatum',
  ),
  endDay: many('end date, enddate, stop date, enddatum'),
  clock: many(
    'start, start time, starttime, time, from, uhrzeit, beginn, von, startzeit, heure, heure de debut, hora, hora de inicio, ora, ora inizio, tijd, starttijd',
  ),
  endClock: many(
    'end, end time, endtime, stop time, to, until, ende, bis, endzeit, heure de fin, hora de fin, ora fine, eindtijd',
  ),
  /** Who called a meeting off, and whether the client was absent. */
  by: many('canceled by, cancelled by'),
  absent: many('marked as no show, no show, noshow'),
  /** What kind of paper a row is, its number, and what of it was paid back. */
  paper: many('type, transaction type, document type, invoice type, belegart, type de document'),
  number: many('invoice number, invoice no, invoice, invoice id, num, rechnungsnummer, numero de facture'),
  refunded: many('amount refunded, refunded amount, refunded, refund amount'),
  /** What went out, beside what came in; and whether a row's money did the one or the other. */
  spent: many(
    'debit, debit amount, debits, money out, paid out, withdrawal, withdrawals, withdrawal amount, soll, belastung, ausgaben, debito, cargo, uscite, addebiti, af, obciazenia, debet',
  ),
  way: many('direction, dr cr, cr dr, debit credit, credit debit, soll haben, af bij, sens, movimiento'),
  /** What of an invoice is paid, and what is still due. */
  paidPart: many(
    'amount paid, paid amount, invoice amount paid, total paid, paid, bezahlter betrag, montant paye, importe pagado',
  ),
  openPart: many(
    'amount due, invoice amount due, balance due, open balance, balance, outstanding, due, offener betrag, reste a payer, saldo pendiente',
  ),
  created: many('created utc, created, created date utc, created date'),
  client: [...CLIENT, ...INVITEE, 'contact', 'customer description'],
  person: PERSON,
  email: EMAIL,
  /** Who worked, in a list of times: a name or address beside it that is not the client’s by its header is the worker’s. */
  worker: many(
    'user, user name, host, meeting organizer, organizer, employee, employee id, team member, teammate, member, staff, mitarbeiter, mitarbeiterin, benutzer, utilisateur, collaborateur, usuario, empleado, utente, medewerker',
  ),
  /** Who asked for a meeting: in a list of meetings, ourselves. */
  host: many('meeting organizer, organizer, organiser, host'),
  /** How long: only a list of times has it. */
  length: many(
    'duration, duration h, duration decimal, hours, time h, time decimal, hours rounded, billable hours, dauer, stunden, duree, heures, duracion, horas, durata, ore, uren, tijdsduur',
  ),
} as const;
