import type { IncomingMessage, ServerResponse } from 'node:http';
import { startFakeHosts, type FakeHosts } from './fake-hosts.ts';
import { RestDoor } from './sheets/rest-door.ts';
import { restListener } from './sheets/rest-server.ts';
import type { FakeWorkbook } from './sheets/workbook.ts';

/** The client id that this Google knows. */
export const CLIENT_ID = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com';

/** A spreadsheet in somebody’s Drive, and what they may do with it. */
interface Lent {
  readonly account: string;
  readonly book: FakeWorkbook;
  right: 'edit' | 'view';
}

/** A Google of our own on this machine: consent pages, tokens, revoking, sheets by REST, a page for a sheet. */
export interface GoogleHost {
  readonly hosts: FakeHosts;
  readonly door: RestDoor;
  /** Who is signed in at Google in this browser; its files are its own. */
  account: string;
  /** Whether the line is cut: every request ends without an answer. */
  cut: boolean;
  /** What a renewal in silence comes to. */
  silent: 'granted' | 'interaction_required' | 'account_selection_required';
  /** The questions of every consent page that was shown. */
  readonly consents: URLSearchParams[];
  readonly revoked: string[];
  /** Puts a spreadsheet into the Drive of an account, its own or shared with it; only picking it opens it to the extension. */
  give(book: FakeWorkbook, account: string, right: Lent['right']): Lent;
  /** Every token given so far stops working. */
  expire(): void;
  close(): Promise<void>;
}

const SCOPE = 'https://www.googleapis.com/auth/drive.file';
const HOSTS = ['accounts.google.com', 'oauth2.googleapis.com', 'sheets.googleapis.com', 'docs.google.com'];

/** Starts it. A spreadsheet is seen only by an account that made or picked it, as drive.file has it. */
export async function startGoogle(): Promise<GoogleHost> {
  const tokens = new Map<string, string>();
  const files = new Map<string, Set<string>>();
  const drive: Lent[] = [];
  const door = new RestDoor();
  const filesOf = (account: string): Set<string> => {
    const known = files.get(account) ?? new Set<string>();
    files.set(account, known);
    return known;
  };
  const made = door.open.bind(door);
  door.open = (book) => {
    if (book.id.startsWith('made-')) filesOf(google.account).add(book.id);
    return made(book);
  };
  door.options.access = (token, id) => {
    const account = tokens.get(token ?? '');
    if (account === undefined) return 401;
    if (id === null) return 200;
    if (!door.books.has(id)) return 404;
    return filesOf(account).has(id) ? 200 : 404;
  };
  door.options.faults = ({ write, url }) =>
    write &&
    drive.some(
      ({ account, book, right }) =>
        account === google.account && right === 'view' && url.includes(`/${book.id}:`),
    )
      ? { kind: 'status', status: 403 }
      : null;
  const rest = restListener(door);
  const grant = (query: URLSearchParams, picked: readonly string[]): string => {
    const token = `ya29.fake-${tokens.size + 1}`;
    tokens.set(token, google.account);
    for (const id of picked) filesOf(google.account).add(id);
    const fragment = new URLSearchParams({
      access_token: token,
      token_type: 'Bearer',
      expires_in: '3600',
      scope: SCOPE,
      state: query.get('state') ?? '',
      ...(picked.length > 0 ? { picked_file_ids: picked.join(',') } : {}),
    });
    return `${query.get('redirect_uri') ?? ''}#${fragment}`;
  };
  const google: GoogleHost = {
    hosts: await startFakeHosts({
      hosts: HOSTS,
      answer: (request, response) => {
        const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'none'}`);
        if (!HOSTS.includes(url.hostname)) return false;
        if (google.cut) request.socket.destroy();
        else if (url.hostname === 'sheets.googleapis.com') rest(request, response);
        else if (url.hostname === 'oauth2.googleapis.com') revoke(request, response);
        else if (url.hostname === 'docs.google.com') page(response, '<h1>A sheet</h1>');
        else consent(url, response);
        return true;
      },
    }),
    door,
    account: 'lake@example.org',
    cut: false,
    silent: 'granted',
    consents: [],
    revoked: [],
    give: (book, account, right) => {
      const lent = { account, book: door.open(book), right };
      drive.push(lent);
      return lent;
    },
    expire: () => tokens.clear(),
    close: () => google.hosts.close(),
  };
  const revoke = (request: IncomingMessage, response: ServerResponse): void => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      const token = new URLSearchParams(body).get('token') ?? '';
      google.revoked.push(token);
      tokens.delete(token);
      response.writeHead(200).end();
    });
  };
  const consent = (url: URL, response: ServerResponse): void => {
    const query = url.searchParams;
    if (query.get('client_id') !== CLIENT_ID) return page(response, '<h1>Error 401: invalid_client</h1>');
    const back = `${query.get('redirect_uri') ?? ''}#`;
    const state = query.get('state') ?? '';
    if (query.get('prompt') === 'none') {
      const refusal = `${back}${new URLSearchParams({ error: google.silent, state })}`;
      response.writeHead(302, { location: google.silent === 'granted' ? grant(query, []) : refusal }).end();
      return;
    }
    const denied = `${back}${new URLSearchParams({ error: 'access_denied', state })}`;
    if (url.pathname === '/allow' && query.has('trigger_onepick') && !query.has('picked'))
      return page(response, picker(query, denied));
    if (url.pathname === '/allow') {
      response.writeHead(302, { location: grant(query, query.getAll('picked')) }).end();
      return;
    }
    google.consents.push(query);
    page(
      response,
      `<h1>Sign in with Google</h1><p>${google.account}</p>
       <a id="allow" href="/allow?${escaped(query.toString())}">Allow</a> <a id="deny" href="${escaped(denied)}">Cancel</a>`,
    );
  };
  /** The one-file picker: what this account has in its Drive, the asked file alone first. */
  const picker = (query: URLSearchParams, denied: string): string => {
    const mine = drive.filter(({ account }) => account === google.account);
    const link = (id: string, name: string) =>
      `<a id="${name}" href="/allow?${escaped(query.toString())}&amp;picked=${id}">${id}</a>`;
    const asked = mine.find(({ book }) => book.id === (query.get('file_ids') ?? mine[0]?.book.id));
    const other = mine.find((one) => one !== asked);
    return `<h1>Pick a spreadsheet</h1><p>${google.account}</p>
       ${asked ? link(asked.book.id, 'pick') : '<p>This account has no such file.</p>'}
       ${other ? link(other.book.id, 'other') : ''} <a id="cancel" href="${escaped(denied)}">Cancel</a>`;
  };
  return google;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

function page(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Google</title>${body}`);
}
