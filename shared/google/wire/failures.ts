import { GatewayError } from '../../table/book/gateway.ts';
import { SheetsCallError } from './sheets-client.ts';

/** Whether a failed call may have been done all the same: no answer came, or a broken one. */
export const isUnknown = (error: SheetsCallError): boolean => error.status === 0 || error.status >= 500;

/** Whether Google asks for patience: surely not done, may be tried again later. */
export const isTooMany = (error: SheetsCallError): boolean =>
  error.status === 429 || (error.status === 403 && /quota|rate ?limit/i.test(error.message));

const SAFE = 'What you saved waits here and is not lost.';

/** What a failed call means for a person, with the next step. */
export function gatewayError(error: unknown): unknown {
  if (!(error instanceof SheetsCallError)) return error;
  const { status, message } = error;
  if (isTooMany(error))
    return new GatewayError(
      'quota',
      `Google lets no more through for the moment. ${SAFE} Try again in a minute.`,
    );
  if (status === 401)
    return new GatewayError('signedOut', `Google no longer knows this sign-in. ${SAFE} Sign in again.`);
  if (status === 403)
    return new GatewayError(
      'refused',
      `This account may not change this spreadsheet. ${SAFE} Ask its owner for the right to edit, or sign in with the account that has it.`,
    );
  if (status === 404)
    return new GatewayError(
      'refused',
      `Google finds no such spreadsheet for this account. ${SAFE} Look whether it is in the bin of your Drive, or sign in with the account it belongs to.`,
    );
  if (status === 0)
    return new GatewayError(
      'offline',
      `Google did not answer. ${SAFE} It is sent when the connection is back.`,
    );
  if (status >= 500)
    return new GatewayError(
      'offline',
      `Google has trouble of its own (${status}). ${SAFE} Try again in a few minutes.`,
    );
  if (/protected cell or object/i.test(message))
    return new GatewayError(
      'refused',
      `Somebody protected the cells this is written into. ${SAFE} In Google Sheets, open Data, Protect sheets and ranges, and allow this account, then save again.`,
    );
  return new GatewayError('refused', `Google refused this: ${message} ${SAFE}`);
}
