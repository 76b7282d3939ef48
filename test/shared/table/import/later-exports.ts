import type { Export } from './exports.ts';

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
    csv: 'Invoice Number,Reference,To,Date,Due Date,Paid Date,Paid,Due,Status\nINV-41,Phase 2,Elm Works,15 Oct 2026,14 Nov 2026,10 Nov 2026,0.00,4500.00,Paid\n',
    kind: 'payments',
    first: { engagement: 'Work for Elm Works', dueOn: '2026-11-14', paidOn: '2026-11-10', net: null },
    says: 'No column was taken for the amount.',
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
