import type { Doubt } from '../facts.ts';
import { decodePercent } from './link-text.ts';

/** Links of mail filters that keep the address behind them to themselves. */
const SEALED =
  /https?:\/\/(?:[\w-]{1,60}\.){0,5}(?:mimecast|mimecastprotect|mailanyone|cudasvc|cisco|emailprotection|hornetsecurity|symantec|sophos|trendmicro|fireeye|vadesecure|esvalabs|mailprotect|inky|proofpoint|urldefense|sendgrid|antigena|avanan|edgepilot|barracudanetworks)\.(?:com|net|link|us|click)(?::\d{2,5})?[/?]/i;
const SERVICE =
  'zoom|teams|webex|whereby|google meet|meeting|besprechung|réunion|reunión|reunião|riunione|vergadering|会議|会议';
const NAMED = new RegExp(SERVICE, 'i');
const TO_CALL = new RegExp(
  `${SERVICE}|meet|join|beitreten|teilnehmen|rejoindre|participer|unirse|participar|entrar|partecipa|deelnemen|参加|加入`,
  'i',
);

/** Whether an address is one of a mail filter, as it is or inside another. */
export const maySeal = (link: string): boolean => SEALED.test(decodePercent(link));

/**
 * The question that a link of a mail filter leaves where it leads to a call by the words around it: a text, line by line.
 * `named`: in any text whatever, in which “join us” means little, the words must name a call.
 */
export function sealedIn(text: string, named = false): readonly Doubt[] {
  const words = named ? NAMED : TO_CALL;
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line, n) =>
      SEALED.test(line) && words.test(`${n > 0 ? (lines[n - 1] ?? '') : ''} ${line}`.slice(0, 600)),
  );
  if (at < 0) return [];
  const message =
    'A mail filter hides the address of the call. Open that link once and copy the address from the browser, or leave it out.';
  return [{ field: 'conference', message, choices: [] }];
}
