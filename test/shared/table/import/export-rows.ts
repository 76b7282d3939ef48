import type { ImportTarget } from '#shared/table/import/mapping.ts';

/** A file of another program and what an empty practice makes of it. */
export interface Export {
  readonly csv: string;
  readonly kind: ImportTarget;
  readonly first: Record<string, unknown>;
  readonly made?: readonly string[];
  /** Cells that are listed, by the row. */
  readonly listed?: readonly string[];
  readonly rows?: number;
  readonly says?: string;
  /** Start and end of the sessions after the first. */
  readonly all?: readonly (readonly [string, string | null])[];
}

/** A file of one header row and of rows that say something in some of its columns. */
export function csv(header: string, ...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = header.split(',');
  const line = (row: Readonly<Record<string, string>>) =>
    names.map((name) => (row[name] === undefined ? '' : `"${row[name]}"`)).join(',');
  return [header, ...rows.map(line)].join('\n');
}

export const CALENDLY =
  'User Name,Team,Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,Invitee Time Zone,Invitee accepted marketing emails,Text Reminder Number,Event Type Name,Start Date & Time,End Date & Time,Location,Event Created Date & Time,Canceled,Canceled By,Cancellation reason,Question 1,Response 1,UTM Campaign,UTM Source,UTM Medium,UTM Term,UTM Content,Salesforce UUID,Event Price,Payment Currency,Guest Email(s),Invitee Reconfirmed,Marked as No-Show,Meeting Notes,Group,User Email,Event UUID,Invitee UUID,Invitee scheduled by,Scheduling method';

export const calendly = (name: string, day: string, more: Readonly<Record<string, string>>) => ({
  'User Name': 'Nora Lind',
  'Invitee Name': name,
  'Invitee Email': `${name.split(' ')[0]?.toLowerCase()}@quist.example`,
  'Invitee Time Zone': 'America/New_York',
  'Event Type Name': 'Intro call',
  'Start Date & Time': `${day} 10:00 am`,
  'End Date & Time': `${day} 10:30 am`,
  Canceled: 'false',
  'Marked as No-Show': 'No',
  ...more,
});

export const STRIPE =
  'id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Amount Refunded,Fee,Tax,Converted Currency,Mode,Status,Statement Descriptor,Customer ID,Customer Description,Customer Email,Captured,Card ID,Card Last4,Card Brand,Card Funding,Card Exp Month,Card Exp Year,Card Name,Card Address City,Disputed Amount,Dispute Status,Invoice ID,Payment Source Type,Transfer,PaymentIntent ID';

export const stripe = (description: string, created: string, more: Readonly<Record<string, string>>) => ({
  id: `ch_${description.at(-1)}`,
  Description: description,
  'Created (UTC)': created,
  Amount: '900.00',
  'Amount Refunded': '0.00',
  Currency: 'eur',
  Fee: '35.10',
  Tax: '6.67',
  Status: 'Paid',
  'Customer Email': 'ada@quist.example',
  ...more,
});

export const XERO =
  'ContactName,EmailAddress,POAddressLine1,POAddressLine2,POCity,PORegion,POPostalCode,POCountry,SAAddressLine1,SACity,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,Currency,Type,Sent,Status';

export const xero = (number: string, more: Readonly<Record<string, string>>) => ({
  ContactName: 'Elm Works',
  EmailAddress: 'ada@elm.example',
  POCity: 'Leeds',
  InvoiceNumber: number,
  InvoiceDate: '15/10/2026',
  DueDate: '14/11/2026',
  Total: '1200.0000',
  TaxTotal: '200.0000',
  Description: 'Phase 2',
  Quantity: '1.0000',
  LineAmount: '600.0000',
  TaxAmount: '120.0000',
  Currency: 'GBP',
  Type: 'Sales invoice',
  Status: 'Awaiting Payment',
  ...more,
});

export const QUICKBOOKS = `Lind Consulting
Transaction List by Customer
October 2026

Date,Transaction Type,Num,Name,Memo/Description,Due Date,Amount,Open Balance
10/15/2026,Invoice,1041,Elm Works,Phase 2,11/14/2026,"4,500.00","4,500.00"
10/20/2026,Payment,77,Elm Works,,,"4,500.00",0.00
TOTAL,,,,,,"9,000.00","4,500.00"

"Thursday, Nov 05, 2026 03:12 PM GMT-5"
`;
