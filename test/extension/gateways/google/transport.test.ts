import { beforeAll, describe, expect, test } from 'vitest';
import { createAPIRequest, type TokenSource } from '#extension/gateways/google/transport.ts';
import type { sheetsApi } from '#extension/gateways/google/api.ts';
import { SheetsCallError } from '#shared/google/wire/sheets-client.ts';
import { createSpreadsheet, sheetsClient } from '#shared/google/wire/google-client.ts';
import { GatewayError } from '#shared/table/book/gateway.ts';
import { builtSheetsApi } from '#test/support/extension-sheets.ts';
import { RestDoor } from '#test/support/sheets/rest-door.ts';
import { serveDoor } from '#test/support/sheets/rest-server.ts';

type Sent = { url: string; method: string; token: string | null; body: unknown };

const tokensOf = (...values: string[]): TokenSource & { refusals: string[] } => {
  const refusals: string[] = [];
  return {
    refusals,
    token: async () => values[refusals.length] ?? '',
    refused: async (token) => void refusals.push(token),
  };
};

/** One call as the generated class hands it over, against answers given in turn. */
async function call(
  answers: readonly (Response | Error)[],
  params: Readonly<Record<string, unknown>> = {},
  tokens: TokenSource = tokensOf('first', 'second'),
) {
  const sent: Sent[] = [];
  const left = [...answers];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const token = new Headers(init.headers).get('authorization');
    sent.push({ url: String(url), method: init.method ?? '', token, body: init.body });
    const next = left.shift();
    if (next instanceof Response) return next;
    throw next ?? new Error('No more answers.');
  };
  const done = await createAPIRequest({
    options: {
      url: 'https://sheets.googleapis.com/v4/spreadsheets/{spreadsheetId}/values:batchGet',
      method: 'GET',
    },
    params: { spreadsheetId: 'sheet 1/2', ...params },
    pathParams: ['spreadsheetId'],
    context: { _options: { tokens, fetch } },
  }).then(
    (answer) => ({ answer, error: null }),
    (error: unknown) => ({ answer: null, error }),
  );
  return { ...done, sent };
}

const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

describe('a request to Google', () => {
  test('goes to the path of its parameters, each once or more in the query, with the token', async () => {
    const { sent, answer } = await call([json({ valueRanges: [] })], {
      ranges: ["'My E'!A:C", 'Sessions'],
      valueRenderOption: 'UNFORMATTED_VALUE',
      fields: undefined,
    });
    expect(answer).toEqual({ data: { valueRanges: [] }, status: 200 });
    expect(sent).toEqual([
      {
        url: 'https://sheets.googleapis.com/v4/spreadsheets/sheet%201%2F2/values:batchGet?ranges=%27My+E%27%21A%3AC&ranges=Sessions&valueRenderOption=UNFORMATTED_VALUE',
        method: 'GET',
        token: 'Bearer first',
        body: undefined,
      },
    ]);
  });

  test('that is refused for its token is sent once more with a fresh one, and only once', async () => {
    const tokens = tokensOf('first', 'second');
    const { sent, answer } = await call([json({}, 401), json({ ok: true })], {}, tokens);
    expect(answer?.data).toEqual({ ok: true });
    expect(sent.map((one) => one.token)).toEqual(['Bearer first', 'Bearer second']);
    expect(tokens.refusals).toEqual(['first']);
    const twice = await call([json({}, 401), json({}, 401)]);
    expect(twice.error).toMatchObject({ status: 401 });
    expect(twice.sent).toHaveLength(2);
  });

  test.each([
    [429, { 'retry-after': '7' }, { status: 429, retryAfter: 7, message: 'Slow down.' }],
    [503, {}, { status: 503, retryAfter: null, message: 'Slow down.' }],
    [404, { 'retry-after': 'Thu' }, { status: 404, retryAfter: null, message: 'Slow down.' }],
  ] as const)(
    'answered with %i is that failure, and is not repeated here',
    async (status, headers, failure) => {
      const { error, sent } = await call([json({ error: { message: 'Slow down.' } }, status, headers)]);
      expect(error).toBeInstanceOf(SheetsCallError);
      expect(error).toMatchObject(failure);
      expect(sent).toHaveLength(1);
    },
  );

  test.each([
    ['no line', new TypeError('Failed to fetch'), 'There is no connection to Google.'],
    ['no answer in time', new DOMException('late', 'TimeoutError'), 'Google did not answer in time.'],
    ['a sign-in page of a hotel', new Response('<html>Wi-Fi</html>'), 'Something else than Google answered.'],
  ])('with %s has status 0: nobody knows whether it arrived', async (_, answer, words) => {
    const { error } = await call([answer]);
    expect(error).toMatchObject({ status: 0, message: expect.stringContaining(words) as unknown });
  });

  test.each([
    ['signedOut', 401],
    ['offline', 0],
  ] as const)('without a token (%s) is not sent at all', async (kind, status) => {
    const tokens = {
      token: () => Promise.reject(new GatewayError(kind, 'Why.')),
      refused: () => Promise.resolve(),
    };
    const { error, sent } = await call([], {}, tokens);
    expect(error).toMatchObject({ status, message: 'Why.' });
    expect(sent).toEqual([]);
  });
});

describe('the class of @googleapis/sheets over our transport, as it is built', () => {
  let made: { sheetsApi: typeof sheetsApi; bytes: Uint8Array };
  beforeAll(async () => {
    made = await builtSheetsApi();
  });

  test('makes, reads and writes a spreadsheet at a server that speaks REST', async () => {
    const door = new RestDoor();
    const server = await serveDoor(door);
    try {
      const api = made.sheetsApi({ tokens: tokensOf('t'), rootUrl: server.rootUrl });
      const id = await createSpreadsheet(api, 'Lake');
      const client = sheetsClient(api, id);
      const text = { userEnteredValue: { stringValue: '=1+1' } };
      const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
      await client.apply([
        { updateCells: { range, rows: [{ values: [text] }], fields: 'userEnteredValue' } },
      ]);
      expect(await client.values(['Sheet1!A1:B2'])).toEqual([{ range: 'Sheet1!A1:B2', rows: [['=1+1']] }]);
      expect(await client.structure()).toMatchObject({ title: 'Lake' });
      const gone = sheetsClient(api, 'nothing');
      await expect(gone.structure()).rejects.toMatchObject({ status: 404 });
    } finally {
      await server.close();
    }
  });
});
