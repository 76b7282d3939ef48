import type { Export } from './export-rows.ts';

/** Exports whose rows stand in groups, or whose columns mean another thing than their names say alone. */
export const LATER_EXPORTS: Record<string, Export> = {
  'Outlook, calendar': {
    csv: 'Subject,Start Date,Start Time,End Date,End Time,Meeting Organizer,Required Attendees,Description,Location\nReview,11/18/2026,2:00:00 PM,11/18/2026,3:00:00 PM,Nora Lind,Ada Quist;Nora Lind,,\nBoard,11/19/2026,2:00:00 PM,11/19/2026,3:00:00 PM,Nora Lind,Ada Quist;Omar Reyes,,\n',
    kind: 'sessions',
    first: {
      engagement: 'Work for Ada Quist',
      start: '2026-11-18T14:00+01:00',
      end: '2026-11-18T15:00+01:00',
      title: 'Review',
    },
    rows: 1,
    listed: ['3'],
  },
  'QuickBooks, a report in groups': {
    csv: 'Lind Consulting\nCustomer Balance Detail\n\n,Date,Transaction Type,Num,Due Date,Amount\nElm Works,,,,,\n,10/15/2026,Invoice,1041,11/14/2026,"4,500.00"\n,10/28/2026,Invoice,1044,11/27/2026,"1,200.00"\nTotal for Elm Works,,,,,"$5,700.00"\nOak,,,,,\n,10/16/2026,Invoice,1042,11/15/2026,900.00\nTotal for Oak,,,,,"$900.00"\n',
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 450_000, currency: 'EUR' },
      dueOn: '2026-11-14',
    },
    made: ['clients Elm Works', 'clients Oak', 'engagements Work for Elm Works', 'engagements Work for Oak'],
    rows: 3,
  },
  'QuickBooks, invoices with how late they are': {
    csv: 'DATE,NO.,CUSTOMER,AMOUNT,STATUS,DUE DATE\n10/15/2026,1041,Elm Works,"$4,500.00",Overdue 12 days,11/14/2026\n10/28/2026,1044,Oak,$900.00,Deposited,11/27/2026\n10/29/2026,1045,Oak,$90.00,Held back,11/27/2026\n',
    kind: 'payments',
    first: { net: { minor: 450_000, currency: 'USD' }, dueOn: '2026-11-14', paidOn: null },
    listed: ['3', '4'],
  },
  'Xero, the list of invoices': {
    csv: 'Number,Ref,To,Date,Due Date,Paid,Due,Sent,Status\nINV-41,Phase 2,Elm Works,15 Oct 2026,14 Nov 2026,0.00,"4,500.00",Sent,Awaiting Payment\nINV-42,,Oak,1 Oct 2026,31 Oct 2026,"1,200.00",0.00,Sent,Paid\nINV-43,,Oak,1 Oct 2026,31 Oct 2026,200.00,"1,000.00",Sent,Awaiting Payment\n',
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      dueOn: '2026-11-14',
      paidOn: null,
      net: { minor: 450_000, currency: 'EUR' },
    },
    rows: 3,
    says: '“Paid + Due” is taken as Net.',
    // Paid on which day, and a part that is paid.
    listed: ['3', '4'],
  },
  'Xero, invoices with what is paid and due of them': {
    csv: 'Invoice Number,Contact,Invoice Date,Due Date,Currency,Sub Total,Tax,Total,Amount Paid,Amount Due\nINV-41,Elm Works,2026-10-15,2026-11-14,GBP,3750.00,750.00,4500.00,0.00,4500.00\nINV-42,Oak,2026-10-01,2026-10-31,GBP,1000.00,200.00,1200.00,1200.00,0.00\n',
    kind: 'payments',
    first: { net: { minor: 375_000, currency: 'GBP' }, tax: { minor: 75_000, currency: 'GBP' } },
    listed: ['3'],
  },
  'a list whose “Paid” and “Due” are amounts beside a total': {
    csv: 'Number,Contact,Date,Due Date,Total,Paid,Due,Status\nINV-1,Elm Works,2026-10-01,2026-10-31,4500.00,0.00,4500.00,Awaiting Payment\nINV-2,Elm Works,2026-10-01,2026-10-31,4500.00,500.00,4000.00,Awaiting Payment\n',
    kind: 'payments',
    first: { net: { minor: 450_000, currency: 'EUR' }, dueOn: '2026-10-31', paidOn: null },
    listed: ['3'],
  },
  'QuickBooks Online, invoices': {
    csv: 'Date,Type,No.,Customer/Project,Memo,Amount,Status\n15/10/2026,Invoice,1041,Elm Works,Phase 2,"4,500.00",Due in 12 days\n',
    kind: 'payments',
    first: { engagement: 'Work for Elm Works', net: { minor: 450_000, currency: 'EUR' } },
    made: ['clients Elm Works', 'engagements Work for Elm Works'],
  },
  'Cal.com, raw bookings': {
    csv: 'id,uid,title,timeStatus,startTime,endTime,paid,userEmail,noShowHost,attendee1,attendee2\n77,abc,Review,completed,2026-10-01T08:00:00.000Z,2026-10-01T08:30:00.000Z,false,nora@me.example,false,Ada Quist (ada@quist.example),\n',
    kind: 'sessions',
    first: { engagement: 'Work for Ada Quist', start: '2026-10-01T10:00+02:00', outcome: 'held' },
    made: ['clients Ada Quist', 'engagements Work for Ada Quist'],
  },
  'Notion, meetings from one time to another': {
    csv: 'Name,Client,Date,Status\nA,Elm Works,"November 30, 2026 2:00 PM (GMT+1) → 3:00 PM",Done\nB,Elm Works,"@November 30, 2026 11:00 PM (GMT+1) → December 1, 2026 12:30 AM (GMT+1)",Done\nC,Elm Works,2026/11/30 14:00 → 15:00,Done\nD,Elm Works,"November 30, 2026 9:00 AM (EST) → 10:00 AM",Done\nE,Elm Works,@Today 2:00 PM,Done\nF,Elm Works,"November 30, 2026",Done\n',
    kind: 'sessions',
    first: { start: '2026-11-30T14:00+01:00', end: '2026-11-30T15:00+01:00', outcome: 'held' },
    rows: 5,
    all: [
      ['2026-11-30T23:00+01:00', '2026-12-01T00:30+01:00'],
      ['2026-11-30T14:00+01:00', '2026-11-30T15:00+01:00'],
      ['2026-11-30T15:00+01:00', '2026-11-30T16:00+01:00'],
      ['2026-11-30T00:00+01:00', null],
    ],
    listed: ['6'],
    says: '1 of the sessions has a day and no time',
  },
  'Notion, invoices': {
    csv: 'Name,Client,Due,Paid on,Amount\nInvoice 1,Elm Works,"November 30, 2026","@November 28, 2026","€4,500.00"\nInvoice 2,Elm Works,"November 1, 2026 → November 30, 2026",,"€500.00"\n',
    kind: 'payments',
    first: { dueOn: '2026-11-30', paidOn: '2026-11-28' },
    listed: ['3'],
  },
  'a bank, its statement': {
    csv: '"Booking Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)"\n2026-10-15,"Elm Works",DE00,"Credit Transfer","INV 41","Main account",4500.00\n',
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 450_000, currency: 'EUR' },
      reference: 'INV 41',
    },
    made: ['clients Elm Works', 'engagements Work for Elm Works'],
  },
  'Everhour, where “Time” is how long': {
    csv: 'Date,Member,Client,Project,Task,Time\n2026-11-18,Nora,Elm Works,Relaunch,Call,1:30\n',
    kind: 'sessions',
    first: { engagement: 'Relaunch', start: '2026-11-18T00:00+01:00' },
    says: 'The file says only days.',
  },
  'Notion, a name with its page': {
    csv: 'Client,Start,Session\nElm Works (https://notion.example/abc),2026-11-18 14:00,Kick-off\n',
    kind: 'sessions',
    first: { engagement: 'Work for Elm Works' },
  },
};
