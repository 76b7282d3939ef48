import type { Doubt } from '../facts.ts';

/** Links of mail filters that keep the address behind them to themselves. */
const SEALED =
  /https?:\/\/(?:[\w-]{1,60}\.){0,5}(?:mimecast|mimecastprotect|mailanyone|cudasvc|cisco|emailprotection|hornetsecurity|symantec|sophos|trendmicro|fireeye|vadesecure|esvalabs|mailprotect|inky|proofpoint|urldefense|sendgrid)\.(?:com|net|link|us)[/?]/i;
const TO_CALL =
  /zoom|teams|webex|meet|whereby|join|beitreten|teilnehmen|rejoindre|participer|unirse|participar|entrar|partecipa|deelnemen|参加|加入/i;

/** The question that a link of a mail filter leaves where it leads to a call by the words around it: a text, line by line. */
export function sealedIn(text: string): readonly Doubt[] {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line, n) =>
      SEALED.test(line) && TO_CALL.test(`${n > 0 ? (lines[n - 1] ?? '') : ''} ${line}`.slice(0, 600)),
  );
  if (at < 0) return [];
  const message =
    'A mail filter hides the address of the call. Open that link once and copy the address from the browser, or leave it out.';
  return [{ field: 'conference', message, choices: [] }];
}
