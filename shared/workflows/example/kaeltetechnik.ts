import { eur, type Rows } from './rows.ts';
import { options, valueDrivers } from './kaeltetechnik-value.ts';

/** A consulting engagement before its proposal is sent: three drivers, three options, two loose ends. */
export function kaeltetechnik(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Rheinisch-Westfälische Kälteanlagentechnik GmbH & Co. KG',
    contact: 'Dr. Annegret Hülsmann-Weidenfeller',
    email: 'a.huelsmann@rwk.example',
    domain: 'rwk.example',
    address: 'Hafenstraße 280, 45356 Essen',
    city: 'Essen',
    language: 'de',
    currency: 'EUR',
    consumer: 'no',
  });
  const engagement = rows.add('engagements', {
    title: 'Fixes that hold on the first visit',
    client,
    kind: 'consulting',
    stage: 'choose',
    desired: 'Ich will einen Techniker, der fertig ist, wenn er geht.',
    currency: 'EUR',
    decidedOn: null,
    plannedEnd: rows.day(250),
    situation:
      'Von 5.200 Einsätzen im Jahr brauchen 22 von 100 einen zweiten Besuch. Teile verlassen den Wagen ungeplant, und ein Angebot dauert neun Tage.',
    confidence: 0.8,
    gaps: 'Ticket data before March is thin.',
    guarantee: 'valueBack',
    services: 'inside',
    decides: 'Dr. Annegret Hülsmann-Weidenfeller',
    example: true,
  });
  const visits = rows.add('outcomes', {
    engagement,
    name: 'Weniger Zweitbesuche',
    primary: true,
    words: 'Ich will einen Techniker, der fertig ist, wenn er geht.',
    saidOn: rows.day(-16),
    source: 'clientSaid',
    confirmedOn: rows.day(-10),
    importance: 5,
    kind: 'quantified',
    measure: 'Einsätze mit zweitem Besuch',
    unit: '%',
    direction: 'decrease',
    baseline: 22,
    target: 14,
    dueOn: rows.day(190),
    readFrom: 'Ticketsystem',
  });
  const quotes = rows.add('outcomes', {
    engagement,
    name: 'Angebote in zwei Tagen',
    words: 'Wir antworten, wenn der Kunde schon woanders gekauft hat.',
    kind: 'quantified',
    measure: 'Angebote binnen zwei Tagen',
    importance: 4,
    readFrom: 'CRM',
  });
  const dispatch = rows.add('outcomes', {
    engagement,
    name: 'Ein Plan, der hält',
    words: 'Meine Techniker entschuldigen sich nicht mehr an der Tür.',
    kind: 'qualified',
    importance: 5,
  });
  const drivers = valueDrivers(rows, engagement, { visits, quotes, dispatch });
  minimumResults(rows, engagement, visits, quotes);
  options(rows, engagement, drivers, { visits, quotes, dispatch });
  rows.add('pricings', {
    engagement,
    share: 0.2,
    floor: eur(14000),
    minimumReturn: 3,
    rounding: eur(500),
    refundShare: 0.5,
    deliveryCost: eur(9000),
    discountRate: 0.1,
    currency: 'EUR',
    pricedOn: rows.day(-2),
  });
  rows.add('alternatives', {
    engagement,
    name: 'Zweiter Disponent',
    kind: 'inside',
    price: eur(61000),
    currency: 'EUR',
    comparable: false,
    why: 'Nimmt Anrufe vom Tisch; die Zweitbesuche bleiben.',
    nextBest: true,
  });
  rows.add('alternatives', {
    engagement,
    name: 'Nichts tun',
    kind: 'nothing',
    price: eur(0),
    currency: 'EUR',
    comparable: true,
  });
  rows.add('clientCosts', {
    engagement,
    name: 'Zeit der Planer für Workshops',
    amount: eur(4200),
    currency: 'EUR',
    source: 'Eigene Schätzung der Kundin',
  });
  proposal(rows, engagement);
  rows.add('sessions', {
    engagement,
    title: 'Werkstattgespräch',
    start: rows.at(-10, '10:00'),
    end: rows.at(-10, '12:00'),
    ordinal: 1,
    mode: 'inPerson',
    outcome: 'held',
    gotValue: 'yes',
    gotValueSource: 'clientSaid',
    mood: 1,
    moodSource: 'providerImpression',
  });
}

function minimumResults(rows: Rows, engagement: string, visits: string, quotes: string): void {
  rows.add('minimumResults', {
    engagement,
    name: 'Einsätze mit zweitem Besuch',
    outcome: visits,
    kind: 'goal',
    test: 'results',
    measure: 'Anteil der Einsätze mit zweitem Besuch',
    unit: '%',
    baseline: 22,
    target: 16,
    dueOn: rows.day(190),
    readFrom: 'Ihr Ticketsystem',
    levelBaseline: -1,
    levelRequired: 0,
    levelMinus2: 'mehr als 22 %',
    levelMinus1: '22 %',
    level0: '16 % oder weniger',
    levelPlus1: '13 % oder weniger',
    levelPlus2: '10 % oder weniger',
  });
  rows.add('minimumResults', {
    engagement,
    name: 'Angebote binnen zwei Tagen',
    outcome: quotes,
    kind: 'goal',
    test: 'results',
    unit: '%',
    baseline: 35,
    target: 80,
    dueOn: rows.day(250),
    readFrom: 'Ihr CRM',
    levelBaseline: -1,
    levelRequired: 0,
    levelMinus2: 'weniger als 35 %',
    levelMinus1: '35 %',
    level0: '80 % oder mehr',
    levelPlus1: '90 % oder mehr',
    levelPlus2: 'alle',
  });
}

function proposal(rows: Rows, engagement: string): void {
  rows.add('proposals', {
    engagement,
    number: '2026-14',
    version: 1,
    language: 'de',
    datedOn: rows.day(0),
    validUntil: rows.day(28),
    doneMeans:
      'Beide Ergebnisse stehen zwei Monate in Folge.\nIhre Planer führen die wöchentliche Durchsicht allein.',
    clientDuties:
      'Eine Person benennen, die entscheiden darf.\nJeden Monat die Ticket- und Angebotsdaten geben.',
    providerDuties:
      'Da sein, wenn wir es gesagt haben, und früh sagen, wenn nicht.\nJeden Monat zeigen, was wir getan haben und was sich bewegt hat.',
    firstSteps: `${rows.day(10)} Sie unterschreiben; wir senden das Startblatt.\n${rows.day(13)} Wir fahren mit zwei Technikern in Essen mit.\n${rows.day(20)} Sie sehen die ersten zehn Ursachen.`,
  });
}
