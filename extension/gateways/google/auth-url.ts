import { isSpreadsheetId } from '#extension/gateways/google/sheet-address.ts';
import type { NotGranted } from './sign-in-words.ts';

/** The one scope: files this extension made or the person picked, nothing else of the Drive. */
export const SCOPE = 'https://www.googleapis.com/auth/drive.file';

const CONSENT = 'https://accounts.google.com/o/oauth2/v2/auth';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** What one visit to Google's consent page is for. */
export interface Asking {
  readonly clientId: string;
  readonly redirect: string;
  /** A word of ours that must come back unchanged. */
  readonly state: string;
  /** `silent`: no page is shown; `ask`: the person signs in; `pick`: the person also picks one spreadsheet. */
  readonly how: 'silent' | 'ask' | 'pick';
  /** An address the person typed, so that Google offers that account first. */
  readonly hint?: string | undefined;
  /** The one spreadsheet that is offered. */
  readonly file?: string | undefined;
}

/** The address of Google's consent page. The answer comes back in the fragment, since an extension can keep no secret. */
export function consentUrl({ clientId, redirect, state, how, hint, file }: Asking): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'token',
    scope: SCOPE,
    state,
    include_granted_scopes: 'false',
    prompt: how === 'silent' ? 'none' : how === 'pick' ? 'consent' : 'select_account',
  });
  if (hint) query.set('login_hint', hint);
  if (how === 'pick') {
    query.set('trigger_onepick', 'true');
    query.set('mimetypes', SPREADSHEET);
    if (file) query.set('file_ids', file);
  }
  return `${CONSENT}?${query}`;
}

/** A token as Google hands it over. */
export interface Granted {
  readonly token: string;
  readonly livesMs: number;
  /** Spreadsheets the person picked. */
  readonly picked: readonly string[];
}

const LONGEST_MS = 24 * 3_600_000;

/** Reads the address Google sent the browser back to. Everything but a whole answer to our own question is no token. */
export function readGrant(url: string | undefined, state: string): Granted | NotGranted {
  if (!url) return 'closed';
  const answer = new URLSearchParams(new URL(url).hash.slice(1));
  const refusal = answer.get('error') ?? new URL(url).searchParams.get('error');
  if (refusal) return REFUSALS[refusal] ?? 'other';
  if (answer.get('state') !== state) return 'forged';
  const token = answer.get('access_token') ?? '';
  const seconds = Number(answer.get('expires_in'));
  if (!/^[\w.~+/=-]{8,4096}$/.test(token) || !(seconds > 0)) return 'other';
  const scopes = answer.get('scope');
  if (scopes !== null && !scopes.split(' ').includes(SCOPE)) return 'notTicked';
  const picked = (answer.get('picked_file_ids') ?? '').split(',').filter(isSpreadsheetId);
  return { token, livesMs: Math.min(seconds * 1000, LONGEST_MS), picked };
}

const REFUSALS: Readonly<Record<string, NotGranted>> = {
  access_denied: 'denied',
  interaction_required: 'needsPerson',
  login_required: 'needsPerson',
  consent_required: 'needsPerson',
  immediate_failed: 'needsPerson',
  account_selection_required: 'manyAccounts',
  invalid_client: 'noClient',
  unauthorized_client: 'noClient',
};
