import { usd, type Rows } from './rows.ts';

/** Career coaching with the guarantee of seed 004: active, nine sessions held, one short notice undecided. */
export function tomas(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Tomás Rivera',
    email: 'tomas@rivera.example',
    domain: 'rivera.example',
    city: 'Guayaquil',
    language: 'en',
    currency: 'USD',
    consumer: 'yes',
    referredBy: 'Lucía Andrade',
  });
  const engagement = rows.add('engagements', {
    title: 'Career coaching',
    client,
    kind: 'coaching',
    stage: 'deliver',
    desired: 'I want to win clients in English without hiding behind e-mail.',
    currency: 'USD',
    decidedOn: rows.day(-119),
    plannedEnd: rows.day(64),
    confidence: 0.85,
    gaps: 'His Monday call is led by his boss; we need one he leads himself.',
    participation: 'active',
    inspection: 'milestones',
    guarantee: 'valueBack',
    services: 'inside',
    decides: 'Tomás Rivera',
    example: true,
  });
  const outcome = rows.add('outcomes', {
    engagement,
    name: 'Wins clients in English',
    primary: true,
    words: 'I want to win clients in English without hiding behind e-mail.',
    saidOn: rows.day(-121),
    source: 'clientSaid',
    confirmedOn: rows.day(-104),
    importance: 5,
  });
  const contracts = rows.add('minimumResults', {
    engagement,
    name: 'New contracts from our work',
    outcome,
    kind: 'money',
    test: 'results',
    threshold: usd(2400),
    currency: 'USD',
    basis: 'contracted',
    dueOn: rows.day(64),
    providerAgreedOn: rows.day(-104),
    clientAgreedOn: rows.day(-104),
    clientAgreedBy: 'Tomás Rivera',
  });
  const leads = rows.add('minimumResults', {
    engagement,
    name: 'Leads Monday’s call without notes',
    outcome,
    kind: 'goal',
    test: 'learning',
    levelNow: -1,
    levelBaseline: -2,
    levelRequired: 0,
    weight: 1,
    dueOn: rows.day(64),
    levelMinus2: 'Stays silent',
    levelMinus1: 'Reads from a script',
    level0: 'Leads it with a few key words',
    levelPlus1: 'Leads it and takes questions',
    levelPlus2: 'Others ask him to lead theirs',
    providerAgreedOn: rows.day(-104),
    clientAgreedOn: rows.day(-104),
    clientAgreedBy: 'Tomás Rivera',
  });
  const driver = rows.add('drivers', {
    engagement,
    name: 'New clients in English',
    outcome,
    formula: 'count',
    changeLow: 2,
    change: 4,
    changeHigh: 6,
    unit: 'contracts',
    unitValue: usd(1500),
    timesPerYear: 1,
    attribution: 0.8,
    confidence: 0.7,
    startMonth: 3,
    currency: 'USD',
    source: 'His own price list',
    agreedBy: 'Tomás Rivera',
    agreedOn: rows.day(-110),
  });
  const option = rows.add('options', {
    engagement,
    name: 'Six months, until the calls are yours',
    ordinal: 1,
    adds: 'Twelve sessions, homework between them, and a change after each session that missed something.',
    drivers: [driver],
    outcomes: [outcome],
    fee: usd(2400),
    currency: 'USD',
    priceBasis: 'value',
    feeBound: 'share',
    chosen: true,
    recommended: true,
  });
  rows.add('pricings', {
    engagement,
    share: 0.2,
    floor: usd(1800),
    refundShare: 1,
    deliveryCost: usd(900),
    currency: 'USD',
    pricedOn: rows.day(-112),
  });
  rows.add('contracts', {
    engagement,
    title: 'Career coaching',
    revision: 1,
    option,
    language: 'en',
    objective: 'Win clients in English, on calls he leads himself.',
    fee: usd(2400),
    currency: 'USD',
    termStart: rows.day(-119),
    termEnd: rows.day(64),
    type: 'valueBack',
    refundShare: 1,
    taxRule: 'notReturned',
    taxReason: 'The sales tax was remitted and is not returned to us.',
    combine: 'any',
    learning: 'either',
    minimumResults: [contracts, leads],
    judge: 'client',
    dutyClarity: true,
    dutyFeedback: true,
    dutyHomework: true,
    dutyFactors: true,
    dutyPresence: true,
    dutyNotice: true,
    consumer: true,
    guarantor: 'Lindqvist Advisory',
    guarantorAddress: 'Am Wall 12, 28195 Bremen',
    doneMeans: 'He leads Monday’s call twice in a row.\nHe names three clients won in English.',
    accepter: 'Tomás Rivera',
    providerSignedBy: 'Nora Lindqvist',
    providerSignedOn: rows.day(-119),
    providerSignedHow: 'by e-mail',
    clientSignedBy: 'Tomás Rivera',
    clientSignedOn: rows.day(-118),
    clientSignedHow: 'by e-mail',
  });
  payments(rows, engagement);
  evidence(rows, engagement, contracts);
  sessions(rows, engagement, outcome);
}

function payments(rows: Rows, engagement: string): void {
  for (const [text, days] of [
    ['First half', -119],
    ['Second half', -27],
  ] as const)
    rows.add('payments', {
      engagement,
      kind: 'fee',
      text,
      net: usd(1200),
      tax: usd(60),
      currency: 'USD',
      dueOn: rows.day(days),
      paidOn: rows.day(days),
      reference: 'Card',
    });
}

function evidence(rows: Rows, engagement: string, minimumResult: string): void {
  const said = {
    engagement,
    minimumResult,
    kind: 'money',
    currency: 'USD',
    basis: 'contracted',
    source: 'clientSaid',
  } as const;
  rows.add('evidence', {
    ...said,
    what: 'Retainer, Andina Seguros',
    amount: usd(1500),
    attribution: 1,
    on: rows.day(-40),
    saidBy: 'Tomás Rivera',
  });
  rows.add('evidence', {
    ...said,
    what: 'Workshop, Banco del Norte',
    amount: usd(700),
    attribution: 0.5,
    on: rows.day(-19),
    saidBy: 'Tomás Rivera',
  });
  rows.add('evidence', {
    ...said,
    what: 'Banco del Norte retainer',
    expected: 'expected',
    amount: usd(3000),
    amountHigh: usd(5000),
    expectedOn: rows.day(150),
    attribution: 0.5,
  });
}

const SESSIONS = [
  [-112, 'yes', 0, null],
  [-104, 'yes', 0, null],
  [-91, 'partly', -1, 'I still read every sentence.'],
  [-77, 'yes', 0, null],
  [-63, 'yes', 1, null],
  [-49, 'yes', 1, null],
  [-35, 'yes', 1, null],
  [-14, 'partly', 0, 'More time on questions from the floor.'],
  [0, 'partly', 1, 'More live practice before the Monday call.'],
] as const;

function sessions(rows: Rows, engagement: string, outcome: string): void {
  SESSIONS.forEach(([days, gotValue, mood, missing], index) => {
    const held = { heldFrom: rows.at(days, '07:02'), heldTo: rows.at(days, '08:01') };
    const session = rows.add('sessions', {
      engagement,
      title: 'Session with Tomás',
      start: rows.at(days, '07:00'),
      end: rows.at(days, '08:00'),
      ordinal: index + 1,
      mode: 'video',
      outcome: 'held',
      ...held,
      clientLateMinutes: index === 5 ? 11 : 0,
      presenceSource: 'providerImpression',
      askedAt: rows.at(days, '08:05'),
      gotValue,
      answeredAt: rows.at(days, '09:10'),
      gotValueSource: 'clientWrote',
      missing,
      mood,
      moodSource: 'providerImpression',
      clarity: 'clear',
      clarityAgreed: index === 1 ? true : null,
    });
    const homework = {
      engagement,
      outcome,
      session,
      kind: 'homework',
      owner: 'client',
      source: 'clientSaid',
    } as const;
    rows.add('actions', {
      ...homework,
      text: `Record a client call, week ${index + 1}`,
      dueOn: rows.day(days + 14),
      state: index === 8 ? null : index === 2 ? 'partly' : 'done',
    });
    if (missing)
      rows.add('actions', {
        engagement,
        session,
        kind: 'adjustment',
        owner: 'provider',
        text: index === 8 ? 'Half of each session is a live rehearsal' : 'Practise questions first',
        missing,
        dueOn: rows.day(days + 14),
        state: index === 8 ? null : 'done',
        clientAgreedOn: rows.day(days),
      });
    rows.add('touchpoints', {
      engagement,
      at: rows.at(days - 3, '10:00'),
      line: 'below',
      kind: 'work',
      summary: `Prepared session ${index + 1}`,
    });
  });
  rows.add('sessions', {
    engagement,
    title: 'Session with Tomás',
    start: rows.at(-21, '07:00'),
    end: rows.at(-21, '08:00'),
    outcome: 'clientCancelled',
    cancelledAt: rows.at(-22, '11:40'),
    cancelReason: 'His flight was moved.',
  });
  rows.add('sessions', {
    engagement,
    title: 'Session with Tomás',
    start: rows.at(14, '07:00'),
    end: rows.at(14, '08:00'),
    ordinal: 10,
    outcome: 'planned',
  });
}
