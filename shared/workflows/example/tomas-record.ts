import { usd, type Rows } from './rows.ts';

/** Two instalments, both paid. */
export function payments(rows: Rows, engagement: string): void {
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

/** What came of it, and what is still expected. */
export function evidence(rows: Rows, engagement: string, minimumResult: string): void {
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

/** How far he is on the scale both agreed, in his own word. */
export function levels(rows: Rows, engagement: string, minimumResult: string): void {
  rows.add('evidence', {
    engagement,
    minimumResult,
    what: 'Led the Monday call from a script',
    kind: 'level',
    level: -1,
    on: rows.day(-14),
    source: 'clientSaid',
    saidBy: 'Tomás Rivera',
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

/** Nine sessions held with homework and changes, one cancelled late, one planned. */
export function sessions(rows: Rows, engagement: string, outcome: string): void {
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
