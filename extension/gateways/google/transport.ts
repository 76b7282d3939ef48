import { GatewayError } from '#shared/table/book/gateway.ts';
import { SheetsCallError } from '#shared/google/wire/sheets-client.ts';

/** Where a request gets its token. */
export interface TokenSource {
  /** A token that should work, renewed in silence where it can be. Throws a GatewayError `signedOut` where it cannot. */
  token(): Promise<string>;
  /** Google refused this token: forget it. */
  refused(token: string): Promise<void>;
}

/** What the package's class is made with. */
export interface TransportOptions {
  readonly tokens: TokenSource;
  readonly fetch?: typeof globalThis.fetch;
  /** Another address than Google's: for tests. Ends with a slash. */
  readonly rootUrl?: string;
}

/** One call as `@googleapis/sheets` describes it. */
interface Call {
  readonly options: { readonly url: string; readonly method: string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly pathParams: readonly string[];
  readonly context: { readonly _options: TransportOptions };
}

const GOOGLE = 'https://sheets.googleapis.com/';
/** A worker's request ends after 30 s anyway; earlier, it can still say so. */
const TIMEOUT_MS = 25_000;

/**
 * The one function of googleapis-common that the generated class of `@googleapis/sheets` calls, over `fetch`. The build puts this
 * file in that package's place: paths and parameters stay Google's own, nothing of Node comes along. A token that Google refuses is
 * renewed once, since a refused request did nothing. Throws a SheetsCallError for every answer but a success.
 */
export async function createAPIRequest(call: Call): Promise<{ data: object; status: number }> {
  const { tokens } = call.context._options;
  const token = await tokenOf(tokens);
  const first = await send(call, token);
  if (first.status !== 401) return read(first);
  await tokens.refused(token);
  return read(await send(call, await tokenOf(tokens)));
}

/** A token, or the call failed before it was sent: 401 where a person has to sign in, 0 where there is no line. */
async function tokenOf(tokens: TokenSource): Promise<string> {
  try {
    return await tokens.token();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    throw new SheetsCallError(error.kind === 'signedOut' ? 401 : 0, error.message);
  }
}

async function send(call: Call, token: string): Promise<Response> {
  const { fetch = globalThis.fetch, rootUrl = GOOGLE } = call.context._options;
  const body = call.params['requestBody'];
  try {
    return await fetch(addressOf(call, rootUrl), {
      method: call.options.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new SheetsCallError(
      0,
      late ? 'Google did not answer in time.' : 'There is no connection to Google.',
    );
  }
}

function addressOf({ options, params, pathParams }: Call, rootUrl: string): string {
  const path = options.url.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || name === 'requestBody' || pathParams.includes(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return `${path.replace(GOOGLE, rootUrl)}${text ? `?${text}` : ''}`;
}

/** The answer's object. A page of a hotel's network in place of Google is as good as no connection. */
async function read(answer: Response): Promise<{ data: object; status: number }> {
  const data: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw refusal(answer, data);
  if (typeof data !== 'object' || data === null)
    throw new SheetsCallError(
      0,
      'Something else than Google answered. Is there a sign-in page of this network?',
    );
  return { data, status: answer.status };
}

function refusal(answer: Response, data: unknown): SheetsCallError {
  const { error } = (data ?? {}) as { error?: { message?: unknown } };
  const seconds = Number(answer.headers.get('retry-after') ?? NaN);
  return new SheetsCallError(
    answer.status,
    typeof error?.message === 'string' ? error.message : `Google answered ${answer.status}.`,
    Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
  );
}
