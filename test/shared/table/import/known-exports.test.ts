import { describe, expect, test } from 'vitest';
import { emptyBook } from '#shared/model/book.ts';
import { csvToRows } from '#shared/table/csv/csv.ts';
import type { ImportTarget } from '#shared/table/import/mapping.ts';
import { openSheet } from '#shared/table/import/open-sheet.ts';
import { previewImport } from '#shared/table/import/preview-import.ts';

const HERE = { locale: 'en-GB', zone: 'Europe/Berlin' };

/** What an empty practice makes of an export: its kind, its records in short, and what is listed. */
function brought(csv: string, place = HERE) {
  const read = csvToRows(csv);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const open = openSheet({ name: 'export.csv', rows: read.value }, emptyBook(), place);
  const mapping = open.guess();
  const context = { ...place, commandId: 'cmd_01HZZZZZZZ7KQ2MX', today: '2026-11-29' };
  const { rows, rowOf, check, says } = previewImport(emptyBook(), open, mapping, context);
  const names = new Map(
    rows.flatMap(({ tab, record }) =>
      tab === 'clients'
        ? [[record.id, record.name]]
        : tab === 'engagements'
          ? [[record.id, record.title]]
          : [],
    ),
  );
  const records = rows
    .filter(({ record }) => rowOf.has(record.id))
    .map(({ record }) =>
      Object.fromEntries(
        Object.entries(record as object).map(([key, value]) => [
          key,
          names.get(value as string) ?? (value as unknown),
        ]),
      ),
    );
  const made = rows
    .filter(({ record }) => !rowOf.has(record.id))
    .map(({ tab, record }) => `${tab} ${names.get(record.id)}`);
  return { kind: mapping.target, records, made, check, says: says.join('\n') };
}

interface Export {
  readonly csv: string;
  readonly kind: ImportTarget;
  readonly first: Record<string, unknown>;
  readonly made?: readonly string[];
  /** Cells that are listed, by the row. */
  readonly listed?: readonly string[];
}

/** Exports as the programs head them, rebuilt small with names of nobody. */
const EXPORTS: Record<string, Export> = {
  'Toggl, detailed report': {
    csv: 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\nNora,nora@me.example,Elm Works,Relaunch,,Kick-off,No,2026-09-01,14:00:00,2026-09-01,14:45:00,00:45:00,,\n',
    kind: 'sessions',
    first: {
      engagement: 'Relaunch',
      start: '2026-09-01T14:00+02:00',
      end: '2026-09-01T14:45+02:00',
      title: 'Kick-off',
    },
    made: ['clients Elm Works', 'engagements Relaunch'],
  },
  'Harvest, detailed time': {
    csv: 'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency\n2026-09-01,Elm Works,Relaunch,,Workshop,Second round,1.5,Yes,No,Nora,Lind,,Yes,0,0,,,Euro - EUR\n',
    kind: 'sessions',
    first: {
      engagement: 'Relaunch',
      start: '2026-09-01T00:00+02:00',
      title: 'Workshop',
      notes: 'Second round',
    },
  },
  'Clockify, detailed report': {
    csv: '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"\n"Relaunch","Elm Works","Call","","Nora","","nora@me.example","","Yes","28/09/2026","02:00:00 PM","28/09/2026","02:45:00 PM","00:45:00","0.75","0.00","0.00"\n',
    kind: 'sessions',
    first: { engagement: 'Relaunch', start: '2026-09-28T14:00+02:00', end: '2026-09-28T14:45+02:00' },
  },
  'Calendly, events': {
    csv: 'Team,User Name,User Email,Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,Invitee Time Zone,Text Reminder Number,Event Type Name,Start Date & Time,End Date & Time,Location,Event Created Date & Time,Canceled,Canceled By,Cancellation reason,Marked as No-Show\n,Nora,nora@me.example,Ada Quist,,,ada@quist.example,Berlin Time,,Intro call,2026-10-01 10:00 am,2026-10-01 10:30 am,Zoom,2026-09-20 09:12 am,false,,,No\n',
    kind: 'sessions',
    first: {
      engagement: 'Work for Ada Quist',
      start: '2026-10-01T10:00+02:00',
      end: '2026-10-01T10:30+02:00',
      title: 'Intro call',
      outcome: null,
    },
    made: ['clients Ada Quist', 'engagements Work for Ada Quist'],
  },
  'Cal.com, bookings': {
    csv: 'id,title,status,startTime,endTime,attendee,attendeeEmail\n77,30 min meeting,ACCEPTED,2026-10-01T08:00:00.000Z,2026-10-01T08:30:00.000Z,Ada Quist,ada@quist.example\n',
    kind: 'sessions',
    first: {
      engagement: 'Work for Ada Quist',
      start: '2026-10-01T10:00+02:00',
      end: '2026-10-01T10:30+02:00',
      title: '30 min meeting',
    },
  },
  'HubSpot, contacts': {
    csv: 'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Lead Status,Create Date\n501,Ada,Quist,ada@quist.example,+49 30 1,Nora Lind,Quist GmbH,Open,2026-09-20 09:12\n502,Omar,Reyes,omar@reyes.example,,Nora Lind,,New,2026-09-21 09:12\n',
    kind: 'clients',
    first: { name: 'Quist GmbH', contact: 'Ada Quist', email: 'ada@quist.example', city: null },
  },
  'HubSpot, deals': {
    csv: 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company\n9,Relaunch,Contract sent,2026-12-01 10:00,Nora Lind,12000,Elm Works\n',
    kind: 'engagements',
    first: { title: 'Relaunch', client: 'Elm Works' },
  },
  'Pipedrive, deals': {
    csv: 'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Expected close date\n3,Relaunch,12000,EUR,Elm Works,Ada Quist,Proposal made,2026-12-01\n',
    kind: 'engagements',
    first: { title: 'Relaunch', client: 'Elm Works', plannedEnd: '2026-12-01' },
  },
  'Stripe, payments': {
    csv: 'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer ID,Customer Email\nch_1,2026-10-01 22:30,"1,200.00",0.00,eur,true,Invoice 7,35.10,Paid,cus_1,ada@quist.example\nch_2,2026-10-02 10:00,"900.00",0.00,eur,false,Invoice 8,0.00,Failed,cus_1,ada@quist.example\n',
    kind: 'payments',
    first: {
      engagement: 'Work for ada@quist.example',
      net: { minor: 120_000, currency: 'EUR' },
      paidOn: '2026-10-01',
      text: 'Invoice 7',
    },
    listed: ['3'],
  },
  'QuickBooks, invoices': {
    csv: 'Date,Transaction type,Num,Customer full name,Memo/Description,Due date,Amount,Open balance,Status\n15/10/2026,Invoice,1041,Elm Works,Phase 2,14/11/2026,"4,500.00","4,500.00",Overdue\n16/10/2026,Invoice,1042,Elm Works,Phase 3,15/11/2026,"900.00",0.00,Paid\n',
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 450_000, currency: 'EUR' },
      dueOn: '2026-11-14',
      paidOn: null,
      text: 'Phase 2',
    },
    listed: ['3'],
  },
  'Xero, sales invoices': {
    csv: '*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Currency,Type,Status\nElm Works,ada@elm.example,INV-0007,,15 Oct 2026,14 Nov 2026,1200.00,200.00,0.00,1200.00,GBP,Sales invoice,Awaiting Payment\nElm Works,ada@elm.example,INV-0008,,16 Oct 2026,15 Nov 2026,1200.00,200.00,0.00,1200.00,GBP,Sales invoice,Draft\n',
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 100_000, currency: 'GBP' },
      tax: { minor: 20_000, currency: 'GBP' },
      dueOn: '2026-11-14',
      paidOn: null,
      text: 'INV-0007',
    },
  },
  'Paperbell, clients': {
    csv: 'First name,Last name,Email,Phone,Time zone,Created at\nAda,Quist,ada@quist.example,,Europe/Berlin,2026-09-20\n',
    kind: 'clients',
    first: { name: 'Ada Quist', email: 'ada@quist.example', zone: 'Europe/Berlin' },
  },
  'CoachAccountable, appointments': {
    csv: 'Client,Appointment,Date,Start Time,End Time,Status,Notes\nAda Quist,Coaching,01/10/2026,10:00 am,11:00 am,Completed,went well\n',
    kind: 'sessions',
    first: {
      engagement: 'Work for Ada Quist',
      start: '2026-10-01T10:00+02:00',
      end: '2026-10-01T11:00+02:00',
      outcome: 'held',
    },
  },
  'Google, contacts': {
    csv: 'First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Notes\nAda,,Quist,Quist GmbH,Work,ada@quist.example,,Lime Street 4,Berlin,\nOmar,,Reyes,,Work,omar@reyes.example,,,,\n',
    kind: 'clients',
    first: {
      name: 'Quist GmbH',
      contact: 'Ada Quist',
      email: 'ada@quist.example',
      city: 'Berlin',
      address: 'Lime Street 4',
    },
  },
  'columns headed as a program names them': {
    csv: 'client_name,engagement_title,session_start,session_end\nElm Works,Relaunch,2026-10-01T10:00:00+02:00,2026-10-01T11:00:00+02:00\n',
    kind: 'sessions',
    first: { engagement: 'Relaunch', start: '2026-10-01T10:00+02:00', end: '2026-10-01T11:00+02:00' },
  },
  'a refund among the payments, in brackets': {
    csv: 'Invoice #,Bill To,Amount,Due\n7,Elm Works,"$1,200.00",20/1/27\n8,Elm Works,($300.00),28/2/27\n',
    kind: 'payments',
    first: { net: { minor: 120_000, currency: 'USD' }, dueOn: '2027-01-20' },
    listed: ['3'],
  },
  'Outlook, contacts': {
    csv: 'First Name,Middle Name,Last Name,Company,Department,Job Title,Business Street,Business City,E-mail Address,Notes\nAda,,Quist,Quist GmbH,,Owner,Lime Street 4,Berlin,ada@quist.example,\n',
    kind: 'clients',
    first: { name: 'Quist GmbH', contact: 'Ada Quist', email: 'ada@quist.example', city: 'Berlin' },
  },
};

describe('an export of a program we know is mapped without a question', () => {
  test.each(Object.entries(EXPORTS))('%s', (_, { csv, kind, first, made, listed = [] }) => {
    const found = brought(csv);
    expect(found.kind).toBe(kind);
    expect(found.records[0]).toMatchObject(first);
    if (made) expect(found.made).toEqual(made);
    expect(found.check.map(({ field }) => /\d+$/.exec(field)?.[0])).toEqual(listed);
  });

  test('a person without a firm is a client by their own name', () => {
    const { records } = brought(EXPORTS['Google, contacts']?.csv ?? '');
    expect(records[1]).toMatchObject({ name: 'Omar Reyes', contact: null });
  });

  test('a draft is left out, and said', () => {
    const { records, says } = brought(EXPORTS['Xero, sales invoices']?.csv ?? '');
    expect(records).toHaveLength(1);
    expect(says).toContain('Left out as drafts, which are not sent: row 3.');
  });
});
