import { expect, test } from 'vitest';
import { conferenceOf, conferencesIn } from '#shared/meetings/conference-link.ts';

const ZOOM_CALL = 'https://us02web.zoom.us/j/81234567890?pwd=abc';

const inQuery = encodeURIComponent(ZOOM_CALL);

test.each([
  ['Cisco', `https://secure-web.cisco.com/1AbC-dEf/${inQuery}`],
  ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${inQuery}&c=E,1,x`],
  ['Trend Micro', `https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${inQuery}&umid=1`],
  [
    'Sophos',
    `https://us-west-2.protection.sophos.com/?d=zoom.us&u=${Buffer.from(ZOOM_CALL).toString('base64')}&p=m`,
  ],
  ['Mimecast', `https://protect-eu.mimecast.com/redirect?u=${inQuery}`],
  ['FireEye', `https://protect2.fireeye.com/v1/url?k=1&q=1&u=${inQuery}`],
  ['Symantec', `https://clicktime.symantec.com/a/1/x?u=${inQuery}`],
  ['Proofpoint, first form', `https://urldefense.proofpoint.com/v1/url?u=${inQuery}&k=x`],
  [
    'two wrappers',
    `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://linkprotect.cudasvc.com/url?a=${inQuery}`)}`,
  ],
])('a call inside a wrapper is the call: %s', (_, link) => {
  expect(conferenceOf(link)).toEqual({ provider: 'zoom', code: '81234567890', url: ZOOM_CALL });
});

test.each([
  ['us02web.zoom.us/j/81234567890', 'zoom', '81234567890'],
  ['https://acme.zoom.com.cn/j/81234567890', 'zoom', '81234567890'],
  ['zoommtg://zoom.us/join?action=join&confno=81234567890', 'zoom', '81234567890'],
  ['https://app.zoom.us/wc/81234567890/leave', 'zoom-web', '81234567890'],
  [
    'https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3Ameeting_abc%40thread.v2%2F0',
    'teams',
    '19:meeting_abc@thread.v2',
  ],
  [
    'https://teams.live.com/dl/launcher/launcher.html?url=%2F_%23%2Fmeet%2F9312345678901%3Fp%3Dabc',
    'teams-live',
    '9312345678901',
  ],
])('forms of links that services write: %s', (link, provider, code) => {
  expect(conferenceOf(link)).toMatchObject({ provider, code });
});

test.each(['pricing', 'blog', 'information', 'sign-in', 'meetings', 'Pricing'])(
  'a page of a service about itself is no room: whereby.com/%s',
  (page) => {
    expect(conferenceOf(`https://whereby.com/${page}`)).toBeNull();
    expect(conferenceOf(`https://acme.daily.co/${page}`)).toBeNull();
  },
);

test('a link in running words is found without its scheme, an address of a person is none', () => {
  expect(conferencesIn('Join meet.google.com/abc-defg-hij.').map(({ url }) => url)).toEqual([
    'https://meet.google.com/abc-defg-hij',
  ]);
  expect(conferencesIn('write to ana@zoom.us/j/81234567890')).toEqual([]);
});
