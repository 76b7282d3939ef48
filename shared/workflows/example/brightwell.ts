import { eur, type Rows } from './rows.ts';

/** In delivery, and silent: nineteen days since the client last saw anything, four pieces of work untold. */
export function brightwell(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Brightwell Dental Group',
    contact: 'Helen Marsh',
    email: 'helen@brightwell.example',
    domain: 'brightwell.example',
    address: '4 Castle Street, Bristol BS1 3AG',
    city: 'Bristol',
    language: 'en',
    currency: 'EUR',
    consumer: 'no',
  });
  const engagement = rows.add('engagements', {
    title: 'Fewer empty chairs',
    client,
    kind: 'consulting',
    stage: 'deliver',
    desired: 'When somebody cancels at eight, I want the chair filled by nine.',
    currency: 'EUR',
    decidedOn: rows.day(-150),
    plannedEnd: rows.day(60),
    guarantee: 'valueBack',
    services: 'inside',
    confidence: 0.75,
    example: true,
  });
  const outcome = rows.add('outcomes', {
    engagement,
    name: 'Empty chairs filled',
    primary: true,
    words: 'When somebody cancels at eight, I want the chair filled by nine.',
    saidOn: rows.day(-160),
    confirmedOn: rows.day(-150),
    importance: 5,
  });
  const result = rows.add('minimumResults', {
    engagement,
    name: 'Value of chairs filled again',
    outcome,
    kind: 'money',
    test: 'results',
    threshold: eur(60000),
    currency: 'EUR',
    basis: 'received',
    dueOn: rows.day(60),
    providerAgreedOn: rows.day(-150),
    clientAgreedOn: rows.day(-150),
  });
  const driver = rows.add('drivers', {
    engagement,
    name: 'Chairs filled again',
    outcome,
    formula: 'revenue',
    changeLow: 700,
    change: 1000,
    changeHigh: 1200,
    unit: 'visits',
    unitValue: eur(150),
    timesPerYear: 1,
    margin: 0.7,
    attribution: 0.8,
    confidence: 0.9,
    startMonth: 2,
    currency: 'EUR',
    source: 'Practice diary',
    agreedBy: 'Helen Marsh',
    agreedOn: rows.day(-152),
  });
  const option = rows.add('options', {
    engagement,
    name: 'Chairs filled the same day',
    ordinal: 1,
    drivers: [driver],
    outcomes: [outcome],
    fee: eur(14000),
    currency: 'EUR',
    priceBasis: 'value',
    chosen: true,
  });
  rows.add('pricings', {
    engagement,
    share: 0.18,
    refundShare: 0.5,
    deliveryCost: eur(5000),
    currency: 'EUR',
    pricedOn: rows.day(-152),
  });
  rows.add('contracts', {
    engagement,
    title: 'Fewer empty chairs',
    revision: 1,
    option,
    fee: eur(14000),
    currency: 'EUR',
    termStart: rows.day(-150),
    termEnd: rows.day(60),
    type: 'valueBack',
    refundShare: 0.5,
    taxRule: 'followsPrice',
    combine: 'any',
    learning: 'resultsOnly',
    minimumResults: [result],
    judge: 'client',
    guarantor: 'Lindqvist Advisory',
    guarantorAddress: 'Am Wall 12, 28195 Bremen',
    accepter: 'Helen Marsh',
    objective: 'Chairs emptied by a cancellation are filled the same day.',
    doneMeans: 'The waiting list calls by itself.\nBoth receptions have used it for a month.',
    providerSignedBy: 'Nora Lindqvist',
    providerSignedOn: rows.day(-150),
    providerSignedHow: 'on paper',
    clientSignedBy: 'Helen Marsh',
    clientSignedOn: rows.day(-150),
    clientSignedHow: 'on paper',
  });
  rows.add('payments', {
    engagement,
    kind: 'fee',
    text: 'First half',
    net: eur(7000),
    tax: eur(1330),
    currency: 'EUR',
    dueOn: rows.day(-140),
    paidOn: rows.day(-138),
  });
  rows.add('payments', {
    engagement,
    kind: 'fee',
    text: 'Second half',
    net: eur(7000),
    tax: eur(1330),
    currency: 'EUR',
    dueOn: rows.day(5),
  });
  rows.add('evidence', {
    engagement,
    minimumResult: result,
    driver,
    what: 'Chairs filled, first quarter',
    kind: 'money',
    amount: eur(41000),
    attribution: 0.8,
    on: rows.day(-45),
    currency: 'EUR',
    basis: 'received',
    source: 'measured',
  });
  moments(rows, engagement, outcome);
}

function moments(rows: Rows, engagement: string, outcome: string): void {
  for (const [index, days] of [-140, -110, -80, -50, -19].entries())
    rows.add('sessions', {
      engagement,
      title: 'Practice review',
      start: rows.at(days, '09:00'),
      end: rows.at(days, '10:00'),
      ordinal: index + 1,
      mode: 'video',
      outcome: 'held',
      askedAt: rows.at(days, '10:00'),
      gotValue: 'yes',
      answeredAt: rows.at(days, '10:05'),
      gotValueSource: 'clientSaid',
      mood: index === 4 ? 0 : 1,
      moodSource: 'providerImpression',
      clarityAgreed: index === 0 ? true : null,
    });
  const told = rows.add('touchpoints', {
    engagement,
    at: rows.at(-50, '15:00'),
    line: 'above',
    kind: 'update',
    summary: 'Update: three pieces of work',
  });
  for (const [days, summary, known] of [
    [-70, 'Rewrote the reminder texts', true],
    [-60, 'Compared three recall lists', true],
    [-15, 'Tested a same-day list with two practices', false],
    [-12, 'Cleaned the waiting list', false],
    [-8, 'Wrote the script for the front desk', false],
    [-3, 'Measured the first week', false],
  ] as const)
    rows.add('touchpoints', {
      engagement,
      at: rows.at(days, '14:00'),
      line: 'below',
      kind: 'work',
      summary,
      outcomes: [outcome],
      toldIn: known ? told : null,
    });
}
