import { eur, type Rows } from './rows.ts';

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

interface Outcomes {
  readonly visits: string;
  readonly quotes: string;
  readonly dispatch: string;
}

function valueDrivers(rows: Rows, engagement: string, { visits, quotes, dispatch }: Outcomes) {
  const agreed = {
    engagement,
    currency: 'EUR',
    agreedBy: 'A. Hülsmann',
    agreedOn: rows.day(-10),
    startMonth: 4,
  } as const;
  const second = rows.add('drivers', {
    ...agreed,
    name: 'Weniger Zweitbesuche',
    outcome: visits,
    formula: 'rate',
    baseline: 0.22,
    target: 0.14,
    changeLow: 0.05,
    change: 0.08,
    changeHigh: 0.1,
    unit: 'der Einsätze',
    unitValue: eur(330),
    timesPerYear: 5200,
    attribution: 0.8,
    confidence: 0.7,
    source: 'Ticketsystem, Januar bis September',
  });
  const parts = rows.add('drivers', {
    engagement,
    currency: 'EUR',
    name: 'Weniger abgeschriebene Teile',
    outcome: visits,
    formula: 'cost',
    changeLow: 35000,
    change: 51000,
    changeHigh: 66000,
    unit: 'im Jahr',
    unitValue: eur(1),
    timesPerYear: 1,
    attribution: 0.7,
    confidence: 0.8,
    startMonth: 4,
    agreedBy: 'A. Hülsmann',
    agreedOn: rows.day(-10),
  });
  const won = rows.add('drivers', {
    ...agreed,
    name: 'Mehr gewonnene Angebote',
    outcome: quotes,
    formula: 'revenue',
    baseline: 0.24,
    target: 0.28,
    changeLow: 0.025,
    change: 0.04,
    changeHigh: 0.055,
    unit: 'der Angebote',
    unitValue: eur(14500),
    timesPerYear: 640,
    margin: 0.3,
    attribution: 0.6,
    confidence: 0.6,
    source: 'CRM, letzte zwölf Monate',
  });
  const freed = rows.add('drivers', {
    engagement,
    currency: 'EUR',
    name: 'Freie Zeit der Planer',
    outcome: dispatch,
    formula: 'time',
    change: 30,
    unit: 'Stunden je Woche',
    unitValue: eur(55),
    timesPerYear: 46,
    attribution: 1,
    startMonth: 4,
  });
  return { second, parts, won, freed };
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

function options(
  rows: Rows,
  engagement: string,
  drivers: { second: string; parts: string; won: string; freed: string },
  { visits, quotes, dispatch }: Outcomes,
): void {
  const one = { engagement, currency: 'EUR', priceBasis: 'value' } as const;
  rows.add('options', {
    ...one,
    name: 'Beim ersten Mal richtig',
    ordinal: 1,
    adds: 'Die Ursachen der Zweitbesuche sind gefunden und beseitigt. Der Wagen hat dabei, was der Tag braucht.',
    drivers: [drivers.second, drivers.parts],
    outcomes: [visits, quotes],
    fee: eur(18500),
  });
  rows.add('options', {
    ...one,
    name: '… und Angebote in zwei Tagen',
    ordinal: 2,
    adds: 'Ein Angebot geht hinaus, solange es dem Kunden noch wichtig ist.',
    drivers: [drivers.won],
    outcomes: [],
    fee: eur(26500),
    recommended: true,
  });
  rows.add('options', {
    ...one,
    name: '… und ein Plan, der hält',
    ordinal: 3,
    adds: 'Die Planung steht einmal am Tag und bleibt stehen.',
    drivers: [drivers.freed],
    outcomes: [dispatch],
    fee: eur(32000),
    priceBasis: 'judgement',
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
