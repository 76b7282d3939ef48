import { eur, type Rows } from './rows.ts';

/** Three more: one whose window is open, one with a gap about "done", one before the first call. */
export function smaller(rows: Rows): void {
  kestrel(rows);
  aoife(rows);
  priya(rows);
}

function signed(rows: Rows, from: number, to: number, name: string) {
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

function kestrel(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Kestrel Cold Chain B.V.',
    contact: 'Joost de Wit',
    email: 'joost@kestrel.example',
    domain: 'kestrel.example',
    language: 'en',
    currency: 'EUR',
    consumer: 'no',
  });
  const engagement = rows.add('engagements', {
    title: 'Loads that arrive cold',
    client,
    kind: 'consulting',
    stage: 'deliver',
    desired: 'No pallet refused at the dock.',
    currency: 'EUR',
    decidedOn: rows.day(-205),
    plannedEnd: rows.day(-22),
    guarantee: 'valueBack',
    example: true,
  });
  const outcome = rows.add('outcomes', {
    engagement,
    name: 'No refused pallets',
    primary: true,
    words: 'No pallet refused at the dock.',
    importance: 5,
  });
  const result = rows.add('minimumResults', {
    engagement,
    name: 'Refusals avoided',
    outcome,
    kind: 'money',
    test: 'results',
    threshold: eur(45000),
    currency: 'EUR',
    dueOn: rows.day(-22),
    providerAgreedOn: rows.day(-205),
    clientAgreedOn: rows.day(-205),
  });
  rows.add('drivers', {
    engagement,
    name: 'Refused pallets avoided',
    outcome,
    formula: 'count',
    change: 60,
    changeLow: 48,
    changeHigh: 66,
    unit: 'pallets',
    unitValue: eur(1450),
    timesPerYear: 1,
    attribution: 0.8,
    confidence: 0.85,
    currency: 'EUR',
    source: 'Dock reports',
    agreedBy: 'Joost de Wit',
    agreedOn: rows.day(-206),
  });
  rows.add('contracts', {
    ...signed(rows, -205, -22, 'Joost de Wit'),
    engagement,
    title: 'Loads that arrive cold',
    fee: eur(9000),
    type: 'valueBack',
    refundShare: 1,
    minimumResults: [result],
    objective: 'No pallet refused at the dock.',
  });
  rows.add('payments', {
    engagement,
    kind: 'fee',
    text: 'Fee',
    net: eur(9000),
    tax: eur(0),
    currency: 'EUR',
    dueOn: rows.day(-200),
    paidOn: rows.day(-199),
  });
  rows.add('evidence', {
    engagement,
    minimumResult: result,
    what: 'Refusals avoided, three quarters',
    kind: 'money',
    amount: eur(49625),
    attribution: 0.8,
    on: rows.day(-30),
    currency: 'EUR',
    source: 'measured',
  });
  rows.add('verdicts', { engagement, askedAt: rows.at(-20, '09:00') });
  rows.add('sessions', {
    engagement,
    title: 'Review',
    start: rows.at(-24, '13:00'),
    end: rows.at(-24, '14:00'),
    ordinal: 6,
    outcome: 'held',
    askedAt: rows.at(-24, '14:00'),
    gotValue: 'yes',
    gotValueSource: 'clientSaid',
  });
}

function aoife(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Aoife Brennan',
    email: 'aoife@brennan.example',
    domain: 'brennan.example',
    language: 'en',
    currency: 'EUR',
    consumer: 'yes',
  });
  const engagement = rows.add('engagements', {
    title: 'A practice of her own',
    client,
    kind: 'coaching',
    stage: 'done',
    desired: 'I want my first three clients to come back.',
    currency: 'EUR',
    decidedOn: rows.day(-190),
    plannedEnd: rows.day(10),
    guarantee: 'valueBack',
    example: true,
  });
  const outcome = rows.add('outcomes', {
    engagement,
    name: 'Clients come back',
    primary: true,
    words: 'I want my first three clients to come back.',
    importance: 5,
  });
  const result = rows.add('minimumResults', {
    engagement,
    name: 'Second bookings',
    outcome,
    kind: 'money',
    test: 'results',
    threshold: eur(2900),
    currency: 'EUR',
    dueOn: rows.day(10),
    providerAgreedOn: rows.day(-190),
    clientAgreedOn: rows.day(-190),
  });
  const contract = rows.add('contracts', {
    ...signed(rows, -190, 10, 'Aoife Brennan'),
    engagement,
    title: 'A practice of her own',
    fee: eur(1450),
    type: 'valueBack',
    refundShare: 1,
    minimumResults: [result],
    consumer: true,
    objective: 'Her first three clients book a second time.',
  });
  rows.add('payments', {
    engagement,
    kind: 'fee',
    text: 'Fee',
    net: eur(1450),
    tax: eur(333.5),
    currency: 'EUR',
    dueOn: rows.day(-188),
    paidOn: rows.day(-188),
  });
  rows.add('evidence', {
    engagement,
    minimumResult: result,
    what: 'Three second bookings',
    kind: 'money',
    amount: eur(4100),
    attribution: 1,
    on: rows.day(-15),
    currency: 'EUR',
    source: 'clientWrote',
    saidBy: 'Aoife Brennan',
  });
  const say = { engagement, contract, providerSays: 'yes', providerOn: rows.day(-6) } as const;
  rows.add('acceptances', {
    ...say,
    criterion: 'Three clients booked a second time',
    clientSays: 'yes',
    clientOn: rows.day(-5),
    clientSource: 'clientWrote',
  });
  rows.add('acceptances', {
    ...say,
    criterion: 'She runs the first talk alone',
    clientSays: 'yes',
    clientOn: rows.day(-5),
    clientSource: 'clientWrote',
  });
  rows.add('acceptances', { ...say, criterion: 'The price list is hers' });
  rows.add('sessions', {
    engagement,
    title: 'Last session',
    start: rows.at(-7, '16:00'),
    end: rows.at(-7, '17:00'),
    ordinal: 10,
    outcome: 'held',
    askedAt: rows.at(-7, '17:00'),
    gotValue: 'yes',
    gotValueSource: 'clientWrote',
  });
}

function priya(rows: Rows): void {
  const client = rows.add('clients', {
    name: 'Priya Raman',
    email: 'priya@raman.example',
    domain: 'raman.example',
    language: 'en',
    currency: 'EUR',
  });
  const engagement = rows.add('engagements', {
    title: 'First call',
    client,
    kind: 'consulting',
    stage: 'need',
    currency: 'EUR',
    notes: 'She asked for a price list.',
    example: true,
  });
  rows.add('sessions', {
    engagement,
    title: 'First call with Priya',
    start: rows.at(1, '09:30'),
    end: rows.at(1, '10:15'),
    ordinal: 1,
    outcome: 'planned',
    mode: 'video',
  });
}
