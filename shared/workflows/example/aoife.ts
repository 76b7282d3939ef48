import { eur, type Rows } from './rows.ts';
import { signed } from './signed.ts';

/** The provider says done; the client has not said yet about one criterion. */
export function aoife(rows: Rows): void {
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
