import { conferenceKey } from './conference-key.ts';
import type { Conference } from './facts.ts';
import { carriedLink, decodeBase64, decodePercent, webAddress, type WebAddress } from './pasted/link-text.ts';

type Reader = (address: WebAddress) => string | null;

/** Hosts (exact, or `.zoom.us` for every name below it), the provider's name, and how its code is read. */
type ServiceLinks = readonly [hosts: readonly string[], provider: string, code: Reader];

const path =
  (pattern: RegExp): Reader =>
  ({ path: text }) => {
    const found = pattern.exec(text);
    return found ? found.slice(1).filter(Boolean).join('/') : null;
  };

const withQuery =
  (read: Reader, name: string): Reader =>
  (address) =>
    address.query(name) ? read(address) : null;

const queryCode =
  (pattern: RegExp, name: string): Reader =>
  (address) =>
    pattern.test(address.path) ? address.query(name) : null;

const meetupJoin: Reader = ({ path: text, hash }) => {
  const found = /\/l\/meetup-join\/([^/?#]+)/.exec(`${text}#${hash}`)?.[1];
  return found && /^19:.+@/.test(found) ? found : null;
};

/** The web launcher carries the thread in a piece of JSON. */
const coords: Reader = (address) => {
  if (!/^\/(?:v2\/)?light-meetings\/launch$/.test(address.path)) return null;
  const raw = address.query('coords');
  return raw && (/"conversationId"\s*:\s*"([^"]+)"/.exec(decodeBase64(raw))?.[1] ?? raw);
};

const TEAMS = ['teams.microsoft.com', 'teams.cloud.microsoft'];
const TEAMS_GOV = ['teams.microsoft.us', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us'];
const ZOOM = ['zoom.us', 'zoomgov.com', 'zoom.com', 'zoom.com.cn', 'zoom.cn', 'zoomx.de'].flatMap((host) => [
  host,
  `.${host}`,
]);
const ZOHO = ['com', 'eu', 'in'].flatMap((end) => [`meet.zoho.${end}`, `meeting.zoho.${end}`]);
/** The page that offers the app carries the call's own address inside its own. */
const launcher: Reader = ({ path: text, query }) => {
  if (!/^\/dl\/launcher(?:\/launcher\.html)?$/.test(text)) return null;
  const inner = decodePercent(query('url') ?? '');
  const thread = /\/l\/meetup-join\/(19:[^/?#]+@[^/?#]+)/.exec(inner)?.[1];
  return thread ?? /\/meet\/(\d{9,16})\?(?:[^#]{0,200}&)?p=\w/.exec(inner)?.[1] ?? null;
};

/** Names that a service keeps for its own pages; every other name is a room. */
const notOwn =
  (read: Reader, names: string): Reader =>
  (address) => {
    const room = read(address);
    return room && names.split(' ').includes(room.toLowerCase()) ? null : room;
  };
const OWN_PAGES =
  'about accessibility app apps api ai blog browser-sdk business careers case-studies changelog compare contact contact-sales cookies customers customer-stories demo developers docs download downloads education embedded enterprise faq features gdpr get-started guides healthcare help home information integrations jobs landing legal login logout meetings newsletter onboarding org partner partners platform pre-call press pricing privacy privacy-policy product products resources roadmap sdk security sign-in sign-up signin signup sitemap solutions status support team telehealth templates terms terms-of-service tos trust user use-cases webinars welcome why-whereby works';

const MEET_ID = withQuery(path(/^\/meet\/(\d{9,16})$/), 'p');

/** Shapes compared with MeetingBar's list, Meeting-BaaS and TranscripTonic in 2026-11. The first row that reads wins. */
const ROWS: readonly ServiceLinks[] = [
  [['meet.google.com'], 'meet', path(/^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})$/i)],
  [['meet.google.com'], 'meet', path(/^\/lookup\/([\w-]{4,60})$/)],
  [['stream.meet.google.com'], 'meet-stream', path(/^\/stream\/([\w-]{8,60})$/)],
  [['app.zoom.us'], 'zoom-web', path(/^\/wc\/(?:join\/|start\/)?(\d{5,13})(?:\/(?:join|start|leave))?$/)],
  [ZOOM, 'zoom', path(/^\/(?:j|s|w)\/(\d{5,13})$/)],
  [ZOOM, 'zoom-web', path(/^\/wc\/(?:join\/|start\/)?(\d{5,13})(?:\/(?:join|start|leave))?$/)],
  [ZOOM, 'zoom', path(/^\/my\/([\w.-]{2,60})$/)],
  [TEAMS, 'teams', meetupJoin],
  [TEAMS, 'teams', MEET_ID],
  [TEAMS, 'teams', launcher],
  [['teams.live.com'], 'teams-live', launcher],
  [[...TEAMS, 'teams.live.com'], 'teams-web', coords],
  [['teams.live.com'], 'teams-live', MEET_ID],
  [['teams.live.com'], 'teams-live', meetupJoin],
  [TEAMS_GOV, 'teams-gov', meetupJoin],
  [TEAMS_GOV, 'teams-gov', MEET_ID],
  [['.webex.com'], 'webex', path(/^\/(?:[\w.-]+\/)?(?:meet|join)\/([\w.-]{2,80})$/)],
  [['.webex.com'], 'webex', queryCode(/\/j\.php$/, 'MTID')],
  [['.webex.com'], 'webex', path(/^\/webappng\/sites\/[\w.-]+\/meeting\/(?:info|download)\/([\w-]{8,80})$/)],
  [
    ['.webex.com'],
    'webex',
    path(/^\/wbxmjs\/joinservice\/sites\/[\w.-]+\/meeting\/(?:download|info)\/([\w-]{3,80})$/),
  ],
  [['app.cal.com', 'cal.com'], 'calcom-video', path(/^\/video\/([\w-]{8,60})$/)],
  [['reclaim.ai'], 'zoom-via-reclaim', path(/^\/z\/([A-Z0-9]{6,20})\/([A-Z0-9]{6,20})$/)],
  [['whereby.com', '.whereby.com'], 'whereby', notOwn(path(/^\/([\w-]{3,80})$/), OWN_PAGES)],
  [['gotomeet.me'], 'goto', path(/^\/([\w.-]{3,80})$/)],
  [['app.goto.com'], 'goto', path(/^\/meeting\/(\d{9})$/)],
  [['g.co'], 'meet', path(/^\/meet\/([\w-]{3,60})$/)],
  [['meet.jit.si'], 'jitsi', path(/^\/([^/]{3,120})$/)],
  [['8x8.vc'], 'jitsi', path(/^\/(?:vpaas-[\w-]+\/)?([^/]{3,120})$/)],
  [['talk.brave.com'], 'brave-talk', path(/^\/([\w-]{16,80})$/)],
  [['meet.goto.com'], 'goto', path(/^\/(?:[\w-]+\/)?([\w-]{3,40})$/)],
  [
    ['global.gotomeeting.com', 'app.gotomeeting.com', 'www.gotomeeting.com'],
    'goto',
    path(/^\/join\/(\d{9})$/),
  ],
  [['bluejeans.com'], 'bluejeans', path(/^\/(\d{6,12})(?:\/\d+)?$/)],
  [['chime.aws', 'app.chime.aws'], 'chime', path(/^\/(?:meetings\/)?(\d{10})$/)],
  [['v.ringcentral.com'], 'ringcentral', path(/^\/(?:conf\/)?join\/(\d{6,13})$/)],
  [['join.skype.com'], 'skype', path(/^\/([A-Za-z0-9]{8,20})$/)],
  [['facetime.apple.com'], 'facetime', ({ path: text, hash }) => (text === '/join' && hash ? hash : null)],
  [['.daily.co'], 'daily', notOwn(path(/^\/([\w-]{2,80})$/), OWN_PAGES)],
  [['vc.larksuite.com', 'vc.feishu.cn'], 'lark', path(/^\/j(?:oin)?\/([\w-]{6,40})$/)],
  [
    ['meeting.tencent.com', 'voovmeeting.com'],
    'tencent',
    path(/^\/(?:dm|p|v2\/cloud-meeting)\/([\w-]{6,40})$/),
  ],
  [['telemost.yandex.ru', 'telemost.yandex.com'], 'telemost', path(/^\/j\/(\d{6,20})$/)],
  [['meet.proton.me'], 'proton', path(/^\/(?:[\w-]+\/){0,2}join\/(?:id-)?([\w-]{6,60})$/)],
  [['kmeet.infomaniak.com'], 'kmeet', notOwn(path(/^\/([\w-]{6,120})$/), OWN_PAGES)],
  [['meetings.dialpad.com'], 'dialpad', notOwn(path(/^\/(?:room\/)?([\w-]{3,60})$/), OWN_PAGES)],
  [ZOHO, 'zoho', queryCode(/^\/(?:meeting\/)?(?:join|login\/embed|join\.do)?$/, 'key')],
  [ZOHO, 'zoho', path(/^\/([a-z]{4}-[a-z]{3}-[a-z]{3})$/)],
  [['app.slack.com'], 'slack', path(/^\/huddle\/([A-Z0-9]+)\/([A-Z0-9]+)$/)],
];

/** A dot as wrappers may spell it. */
const DOT = '(?:\\.|%(?:25)*2e|-2e)';
const NAMES = new RegExp(
  [
    ...new Set(ROWS.flatMap(([hosts]) => hosts.map((host) => host.replace(/^\./, '').replace(/\./g, DOT)))),
    // An address as base64 begins so.
    'aHR0c',
  ].join('|'),
  'i',
);

/** A cheap sieve for pages of many links: false only for one that leads to no call, wrapped or not. */
export const mayLeadToCall = (link: string): boolean => NAMES.test(link);

/** Names below a service's own that hold its pages and no call. */
const PAGES_ONLY =
  /^(?:docs|help|support|blog|status|get|dashboard|developers?|marketplace|explore|success|community)\./;

const isHost = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((one) => (one.startsWith('.') ? host.endsWith(one) && !PAGES_ONLY.test(host) : host === one));

/** An address as it may be written: without its scheme, or with that of the app. */
function withScheme(link: string): string {
  const [, host, call] =
    /^zoom(?:mtg|us):\/\/([\w.-]{1,80})\/(?:join|start)\?(?:[^#\s]{0,200}&)?confno=(\d{9,12})/i.exec(link) ??
    [];
  if (host) return `https://${host}/j/${call}${/[?&]pwd=[^&\s]+/.exec(link)?.[0].replace('&', '?') ?? ''}`;
  if (/^msteams:/i.test(link)) return link.replace(/^msteams:\/*/i, 'https://teams.microsoft.com/');
  return /^https?:/i.test(link) ? link : `https://${link}`;
}

/** The call behind a web address (protective wrappers taken off), or null. Hosts are matched whole, never as a part of a name. */
export function conferenceOf(link: string): Conference | null {
  let url: string | null = withScheme(link.trim());
  for (let depth = 0; url !== null && depth < 5; depth++) {
    const address = webAddress(url);
    if (!address) return null;
    for (const [hosts, provider, read] of ROWS) {
      const code = isHost(address.host, hosts) ? read(address) : null;
      if (code) return { provider, code: provider === 'meet' ? code.toLowerCase() : code, url };
    }
    url = carriedLink(url);
  }
  return null;
}

/** A link with its scheme, or a host and a path without one. */
const LINK =
  /(?:https?|zoommtg|zoomus|msteams):\/{0,2}[^\s"'<>\\]+|(?<![\w.@/-]|\/:|[a-z]:\/)(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\/[^\s"'<>\\]+/gi;
const LONGEST = 4000;
const CLOSING = new Set(').,;:!?]}>*_');

/** A link without the marks of the sentence around it. */
function bareLink(raw: string): string {
  let end = raw.length;
  while (end > 0 && CLOSING.has(raw[end - 1] ?? '')) end--;
  return raw.slice(0, end);
}

/** The calls a text links to, one per code; of two forms of one link the longer wins (it carries the passcode). */
export function conferencesIn(text: string): readonly Conference[] {
  const found = new Map<string, Conference>();
  for (const [raw] of text.replace(/&amp;/gi, '&').matchAll(LINK)) {
    const conference = raw.length > LONGEST ? null : conferenceOf(bareLink(raw));
    if (!conference) continue;
    const key = conferenceKey(conference);
    const known = found.get(key);
    if (!known || known.url.length < conference.url.length) found.set(key, conference);
  }
  return [...found.values()];
}
