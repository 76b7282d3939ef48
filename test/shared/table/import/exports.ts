import { LATER_EXPORTS } from './later-exports.ts';
import {
  type Export,
  csv,
  CALENDLY,
  calendly,
  STRIPE,
  stripe,
  XERO,
  xero,
  QUICKBOOKS,
} from './export-rows.ts';

/** Exports as the programs head them, rebuilt small with names of nobody. */
export const EXPORTS: Record<string, Export> = {
  'Toggl, detailed report': {
    csv: 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\nNora,nora@me.example,Elm Works,Relaunch,,Kick-off,No,2026-09-01,14:00:00,2026-09-01,14:45:00,00:45:00,,0.00\n',
    kind: 'sessions',
    first: {
      engagement: 'Relaunch',
      start: '2026-09-01T14:00+02:00',
      end: '2026-09-01T14:45+02:00',
      title: 'Kick-off',
    },
    made: ['clients Elm Works', 'engagements Relaunch'],
  },
  'Toggl, with its later columns': {
    csv: 'Description,Billable,Duration,Member,Email,Project,Tags,Start date,Start time,Stop date,Stop time,Client,Task,Amount (EUR)\nKick-off,Yes,0:45:00,Nora,nora@me.example,Relaunch,,2026-09-01,14:00:00,2026-09-01,14:45:00,Elm Works,,75.00\n',
    kind: 'sessions',
    first: { engagement: 'Relaunch', start: '2026-09-01T14:00+02:00', end: '2026-09-01T14:45+02:00' },
  },
  'Harvest, detailed time': {
    csv: 'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL\n2026-09-01,Elm Works,Relaunch,,Workshop,Second round,1.5,1.5,Yes,No,No,Nora,Lind,,,Yes,100,150,,,Euro - EUR,\n',
    kind: 'sessions',
    first: {
      engagement: 'Relaunch',
      start: '2026-09-01T00:00+02:00',
      title: 'Workshop',
      notes: 'Second round',
    },
    says: 'The file says only days.',
  },
  'Clockify, detailed report': {
    csv: '"Project","Client","Description","Task","User","Group","Email","Tags","Type","Billable","Invoiced","Invoice ID","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Date of creation"\n"Relaunch","Elm Works","Call","","Nora","","nora@me.example","","Regular","Yes","No","","28/09/2026","02:00:00 PM","28/09/2026","02:45:00 PM","00:45:00","0.75","29/09/2026"\n',
    kind: 'sessions',
    first: { engagement: 'Relaunch', start: '2026-09-28T14:00+02:00', end: '2026-09-28T14:45+02:00' },
  },
  'Calendly, events': {
    csv: csv(CALENDLY, calendly('Ada Quist', '2026-10-01', {})),
    kind: 'sessions',
    first: {
      engagement: 'Work for Ada Quist',
      start: '2026-10-01T10:00+02:00',
      end: '2026-10-01T10:30+02:00',
      title: 'Intro call',
      outcome: null,
      zone: null,
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
    csv: 'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner,Lifecycle Stage,Associated Company IDs\n501,Ada,Quist,ada@quist.example,+49 30 1,OPEN_DEAL,2026-09-20 09:12,Quist GmbH,Germany,nora@me.example,customer,900\n502,Omar,Reyes,omar@reyes.example,,NEW,2026-09-21 09:12,,,Nora Lind,lead,\n',
    kind: 'clients',
    first: { name: 'Quist GmbH', contact: 'Ada Quist', email: 'ada@quist.example', city: null },
  },
  'HubSpot, deals': {
    csv: 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date,Associated Company,Associated Company IDs,Associated Contact\n9,Relaunch,Contract sent,2026-12-01 10:00,Nora Lind,12000,Sales Pipeline,2026-01-10 09:00,Elm Works,9001,Ada Quist\n',
    kind: 'engagements',
    first: { title: 'Relaunch', client: 'Elm Works', plannedEnd: null },
  },
  'Pipedrive, deals': {
    csv: 'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Organization,Deal - Pipeline,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Expected close date,Deal - Owner\n3,Relaunch,12000,EUR,Elm Works,Pipe,Ada Quist,Proposal made,Open,2026-01-02 10:00:00,2026-12-01,Nora\n',
    kind: 'engagements',
    first: { title: 'Relaunch', client: 'Elm Works', currency: 'EUR', plannedEnd: null },
  },
  'Stripe, payments': {
    csv: csv(
      STRIPE,
      stripe('Invoice 7', '2026-10-01 22:30', { Amount: '1,200.00' }),
      stripe('Invoice 8', '2026-10-02 10:00', { Status: 'Failed' }),
      stripe('Invoice 9', '2026-10-03 10:00', { 'Amount Refunded': '300.00' }),
    ),
    kind: 'payments',
    first: {
      engagement: 'Work for ada@quist.example',
      net: { minor: 120_000, currency: 'EUR' },
      tax: null,
      paidOn: '2026-10-02',
      text: 'Invoice 7',
    },
    listed: ['3', '4'],
  },
  'QuickBooks, a report': {
    csv: QUICKBOOKS,
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 450_000, currency: 'EUR' },
      dueOn: '2026-11-14',
      paidOn: null,
      text: 'Phase 2',
    },
    rows: 1,
    says: 'Left out as payments of invoices that stand in this list too; note their days at the invoices: row 7.',
  },
  'Xero, sales invoices by their lines': {
    csv: csv(
      XERO,
      xero('INV-7', {}),
      xero('INV-7', { Description: 'Travel', LineAmount: '400.0000', TaxAmount: '80.0000' }),
      xero('CN-1', { Type: 'Sales credit note' }),
      xero('INV-8', { Status: 'Draft' }),
    ),
    kind: 'payments',
    first: {
      engagement: 'Work for Elm Works',
      net: { minor: 100_000, currency: 'GBP' },
      tax: { minor: 20_000, currency: 'GBP' },
      dueOn: '2026-11-14',
      paidOn: null,
    },
    rows: 2,
    listed: ['4'],
    says: 'Left out as further lines of an invoice that is in already: row 3.',
  },
  'PayPal, activity': {
    csv: '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","Transaction ID"\n"15/10/2026","10:00:00","CEST","Ada Quist","General Payment","Pending","EUR","1,200.00","-30.00","1,170.00","ada@quist.example","TX1"\n',
    kind: 'payments',
    first: { net: { minor: 120_000, currency: 'EUR' }, paidOn: null },
  },
  'Paperbell, clients': {
    csv: 'First name,Last name,Email,Phone,Time zone,Created at\nAda,Quist,ada@quist.example,,Europe/Berlin,2026-09-20\n',
    kind: 'clients',
    first: { name: 'Ada Quist', email: 'ada@quist.example', zone: 'Europe/Berlin' },
  },
  'CoachAccountable, clients': {
    csv: 'firstName,lastName,email,phone,address,company,timezone,note\nAda,Quist,ada@quist.example,,Lime Street 4,Quist GmbH,Europe/Berlin,via Bo\n',
    kind: 'clients',
    first: { name: 'Quist GmbH', contact: 'Ada Quist', zone: 'Europe/Berlin', notes: 'via Bo' },
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
    csv: 'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Nickname,File As,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City\nAda,,Quist,,,,,Quist GmbH,Owner,,* myContacts,* Work,ada@quist.example ::: ada@home.example,,,Lime Street 4,Berlin\nOmar,,Reyes,,,,,,,,* myContacts,* Work,omar@reyes.example,,,,\n',
    kind: 'clients',
    first: {
      name: 'Quist GmbH',
      contact: 'Ada Quist',
      email: 'ada@quist.example',
      city: 'Berlin',
      address: 'Lime Street 4',
    },
  },
  'Google, contacts with their older columns': {
    csv: 'Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\nAda Quist,Ada,,Quist,,,,* myContacts,* Work,ada@quist.example,,Quist GmbH,Owner\n',
    kind: 'clients',
    first: { name: 'Quist GmbH', contact: 'Ada Quist', email: 'ada@quist.example' },
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
  ...LATER_EXPORTS,
};
