import { eur, type Rows } from './rows.ts';

/** Ids of the engagement’s outcomes. */
export interface Outcomes {
  readonly visits: string;
  readonly quotes: string;
  readonly dispatch: string;
}

/** Four drivers, three of them agreed. */
export function valueDrivers(rows: Rows, engagement: string, { visits, quotes, dispatch }: Outcomes) {
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

/** Three options, each containing the one before it. */
export function options(
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
