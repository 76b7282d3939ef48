import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { conferenceOf, conferencesIn, mayLeadToCall } from '#shared/meetings/conference-link.ts';
import { runs } from '#test/support/proof.ts';

/** Our own shapes, made after the lists named in the source. */
const SHAPES = [
  ['https://meet.google.com/abc-defg-hij', 'meet', 'abc-defg-hij'],
  ['https://meet.google.com/_meet/abc-defg-hij?authuser=1', 'meet', 'abc-defg-hij'],
  [
    'https://stream.meet.google.com/stream/abc12ab1-abc1-1234-123a-a1234a1abc12',
    'meet-stream',
    'abc12ab1-abc1-1234-123a-a1234a1abc12',
  ],
  ['https://us02web.zoom.us/j/81234567890?pwd=abc', 'zoom', '81234567890'],
  ['https://zoom.us/j/81234567890', 'zoom', '81234567890'],
  ['https://app.zoom.us/wc/81234567890/join?pwd=x', 'zoom-web', '81234567890'],
  ['https://app.zoom.us/wc/join/81234567890', 'zoom-web', '81234567890'],
  [
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_AAA%40thread.v2/0?context=%7b%7d',
    'teams',
    '19:meeting_AAA@thread.v2',
  ],
  [
    'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_AAA@thread.v2/0?context=x',
    'teams',
    '19:meeting_AAA@thread.v2',
  ],
  ['https://teams.cloud.microsoft/meet/1234567890123?p=Aa1', 'teams', '1234567890123'],
  ['https://teams.live.com/meet/9356969621606?p=passcode', 'teams-live', '9356969621606'],
  [
    'https://teams.microsoft.com/light-meetings/launch?coords=eyJjb252ZXJzYXRpb25JZCI6IjE5Om1lZXRpbmdfQUFBQHRocmVhZC52MiJ9',
    'teams-web',
    '19:meeting_AAA@thread.v2',
  ],
  ['https://teams.microsoft.us/meet/1234567890123?p=Aa1', 'teams-gov', '1234567890123'],
  ['https://site.webex.com/meet/username', 'webex', 'username'],
  ['https://site.webex.com/site/j.php?MTID=m123abc', 'webex', 'm123abc'],
  ['https://site.webex.com/wbxmjs/joinservice/sites/site/meeting/download/abc123', 'webex', 'abc123'],
  ['https://app.cal.com/video/1de4BmdXEb983kIUHomUnA', 'calcom-video', '1de4BmdXEb983kIUHomUnA'],
  ['https://whereby.com/our-room', 'whereby', 'our-room'],
  ['https://meet.jit.si/OurRoom', 'jitsi', 'OurRoom'],
  ['https://vc.feishu.cn/j/123456789', 'lark', '123456789'],
  ['https://meeting.tencent.com/dm/AbCdEfGh12', 'tencent', 'AbCdEfGh12'],
  ['https://telemost.yandex.ru/j/12345678901234', 'telemost', '12345678901234'],
  ['https://meet.proton.me/en/join/id-ABCDEF123', 'proton', 'ABCDEF123'],
  ['https://kmeet.infomaniak.com/our-room-1', 'kmeet', 'our-room-1'],
  ['https://meetings.dialpad.com/room/ourroom', 'dialpad', 'ourroom'],
  ['https://meet.zoho.eu/abcd-efg-hij', 'zoho', 'abcd-efg-hij'],
  ['https://meeting.zoho.com/meeting/join?key=1012345678', 'zoho', '1012345678'],
] as const;

const WRAPPED = [
  'https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet%2Egoogle%2Ecom%2Fabc%2Ddefg%2Dhij&data=05',
  'https://www.google.com/url?q=https://meet.google.com/abc-defg-hij&sa=D',
  'https://urldefense.com/v3/__https://meet.google.com/abc-defg-hij__;!!x!y$',
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__meet.google.com_abc-2Ddefg-2Dhij&d=DwM',
  'https://urldefense.us/v3/__https://meet.google.com/abc-defg-hij__;!!x!y$',
  'https://secure-web.cisco.com/1abcDEF/https%3A%2F%2Fmeet.google.com%2Fabc-defg-hij',
  'https://url.avanan.click/v2/___https://meet.google.com/abc-defg-hij___.YXA6',
  'https://protect.checkpoint.com/v2/___https://meet.google.com/abc-defg-hij___.YXA6',
  'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fmeet.google.com%2fabc-defg-hij&c=E,1',
  'https://eu-central-1.protection.sophos.com/?d=google.com&u=aHR0cHM6Ly9tZWV0Lmdvb2dsZS5jb20vYWJjLWRlZmctaGlq',
  'https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=https%3a%2f%2fmeet.google.com%2fabc-defg-hij',
  'https://mail.halden.example/owa/redir.aspx?C=x&URL=https%3a%2f%2fmeet.google.com%2fabc-defg-hij',
  'https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fmeet.google.com%2Fabc-defg-hij',
  'https://links.example/redirect?url=https%253A%252F%252Fmeet.google.com%252Fabc-defg-hij',
  'https://www.google.com/url?q=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fmeet.google.com%252Fabc-defg-hij',
];

/** What Proofpoint keeps apart from an address in its third form, as single letters and as a row of them. */
const APART = [
  'https://urldefense.com/v3/__https://teams.microsoft.com/l/meetup-join/19*3ameeting_AAA*40thread.v2/0?context=*7b*7d__;JSUlJQ!!abc!def$',
  'https://urldefense.com/v3/__https:/teams.microsoft.com/l/meetup-join/19**Bmeeting_AAA*40thread.v2/0__;JTNhJQ!!abc!def$',
];

const NO_CALL = [
  'https://meet.google.com/landing',
  'https://meet.google.com.evil.example/abc-defg-hij',
  'https://evil.example/meet.google.com/abc-defg-hij',
  'https://notzoom.us/j/81234567890',
  'https://zoom.us.evil.example/j/81234567890',
  'https://user@meet.google.com/abc-defg-hij',
  'https://meet.google.com:80@evil.example/abc-defg-hij',
  'https://teams.microsoft.com/meet/1234567890123',
  'https://support.zoom.us/hc/en-us',
  'https://meetings.dialpad.com/pricing',
  'javascript:https://meet.google.com/abc-defg-hij',
  '',
];

describe('links to calls', () => {
  test.each(SHAPES)('%s is %s %s', (url, provider, code) => {
    expect(conferenceOf(url)).toEqual({ provider, code, url });
  });

  test.each(WRAPPED)('a protective wrapper is taken off: %s', (link) => {
    expect(conferenceOf(link)).toMatchObject({
      provider: 'meet',
      code: 'abc-defg-hij',
      url: 'https://meet.google.com/abc-defg-hij',
    });
  });

  test.each(APART)('letters that a wrapper keeps apart are put back: %s', (link) => {
    expect(conferenceOf(link)).toMatchObject({ provider: 'teams', code: '19:meeting_AAA@thread.v2' });
  });

  test.each(NO_CALL)('no call: "%s"', (link) => {
    expect(conferenceOf(link)).toBeNull();
  });

  test('of two forms of one link the longer is kept; two calls are two', () => {
    const text =
      'Zoom: https://us02web.zoom.us/j/12345. Or <a href="https://us02web.zoom.us/j/12345?pwd=abc&amp;x=1">here</a>';
    expect(conferencesIn(text)).toEqual([
      { provider: 'zoom', code: '12345', url: 'https://us02web.zoom.us/j/12345?pwd=abc&x=1' },
    ]);
    expect(conferencesIn(`${text} https://meet.google.com/abc-defg-hij`)).toHaveLength(2);
  });

  test('the tab of the web client and the link of the invitation have one key', () => {
    const keys = ['https://zoom.us/j/12345', 'https://app.zoom.us/wc/12345/join']
      .map(conferenceOf)
      .map((one) => one && conferenceKey(one));
    expect(new Set(keys)).toEqual(new Set(['zoom 12345']));
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...SHAPES.map(([url]) => url)), (noise, url) => {
        const at = noise.length % url.length;
        conferencesIn(url.slice(0, at) + noise + url.slice(at));
        conferencesIn(`https://${noise}`);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('published link shapes', () => {
  const pages = process.env['REAL_PAGES'];
  const file = pages && join(pages, 'links/meeting-links.tsv');
  if (!file || !existsSync(file)) {
    console.log('NOT RUN: published link shapes (set REAL_PAGES to the folder of published pages)');
    test.skip('NOT RUN without REAL_PAGES');
    return;
  }
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

  test('all 15 are there', () => {
    expect(rows).toHaveLength(15);
  });

  test.each(rows.map(([url = '', provider = '', code = '']) => [url, provider, code]))(
    '%s is %s',
    (url, provider, code) => {
      const found = conferenceOf(url);
      expect(found?.provider).toBe(provider === 'unwrap' ? 'meet' : provider);
      const [told = ''] = /^(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|\d{5,})/.exec(code) ?? [];
      expect(found?.code).toContain(told);
    },
  );
});

test('the sieve for pages of many links lets every call through, wrapped or not, and holds back what is plainly none', () => {
  for (const link of [...SHAPES.map(([one]) => one), ...WRAPPED])
    expect(mayLeadToCall(link), link).toBe(true);
  for (const link of ['https://news.example/', '/calendar/7', 'mailto:ada@quist.example', ''])
    expect(mayLeadToCall(link), link).toBe(false);
});
