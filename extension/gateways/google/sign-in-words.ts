import { GatewayError } from '#shared/table/book/gateway.ts';

const WORDS = {
  closed:
    'The Google window was closed before you allowed it. Nothing changed. If it showed an error, check the client id; for “redirect_uri_mismatch” in Firefox make one of the type Desktop app. Else try again.',
  denied: 'You did not allow it, so nothing was connected. Everything on this device works as before.',
  needsPerson: 'Google wants you to sign in again. What you save waits on this device, in order.',
  manyAccounts:
    'Several Google accounts are signed in here and Google cannot tell which one is meant. Sign in and choose the one that has the workbook.',
  forged:
    'The answer did not belong to our question, so it was thrown away. Try again; if it happens again, look at what else reads your browser.',
  notTicked:
    'The box for the files of Valueback was not ticked, so nothing can be written. Sign in again and tick it; it reaches only files you make or pick here.',
  unreachable: 'Google’s sign-in page could not be opened. Check the connection, then try again.',
  nothingPicked:
    'No spreadsheet was picked, so nothing was connected. If Google did not show it, take the account that can open it; else try again and choose the one you mean.',
  otherFile:
    'Another spreadsheet was picked than the one that is open. Try again and pick the open one, or open the other first.',
  noClient:
    'A client id of your own is needed here, and Google knows none under what is typed. Copy it again from the Google console.',
  other: 'Google gave no answer that can be used. Try again.',
};

/** Why there is no token, as far as it can be told. */
export type NotGranted = keyof typeof WORDS;

/** What a sign-in that came to nothing looks like: what happened and the next step. */
export const notSignedIn = (why: NotGranted): GatewayError =>
  new GatewayError(why === 'unreachable' ? 'offline' : 'signedOut', WORDS[why]);

/** What a browser's own refusal to run the flow means. The words differ between Chromium and Firefox, and between versions. */
export function whyNot(message: string): NotGranted {
  if (/interaction|requires user|not granted/i.test(message)) return 'needsPerson';
  if (/not approve|cancel|denied|closed/i.test(message)) return 'closed';
  if (/could not be loaded|network|connection|timed? ?out/i.test(message)) return 'unreachable';
  if (/not signed in/i.test(message)) return 'needsPerson';
  if (/client id|oauth2 client|bad client/i.test(message)) return 'noClient';
  return 'other';
}
