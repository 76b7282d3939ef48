import type { Placed } from './when-token.ts';

/** Words between two times of one range, in the languages that calendars and mails are written in. */
const RANGE = new Set(
  (
    "to till til until through thru and bis und à jusqu’à jusqu'à et a hasta y às as até e al alle alla all fino tot en " +
    'から まで 至 到 부터 do až i до по til till og och saka ja kadar ile έως até até a là đến sampai ke'
  ).split(' '),
);
/** Words that may stand between such a word and its time: "a las 10", "fino alle 10". */
const LINKS = new Set('the las los la le les as às ore alle a o ao h hrs uhr uur'.split(' '));
const CJK_RANGE = /^[至到から까지부터ま]$/u;

const NOON = new Set(
  'noon midday mittag mittags midi mediodía mediodia meio-dia meiodia mezzogiorno 正午 południe middag'.split(
    ' ',
  ),
);
const MIDNIGHT = new Set(
  'midnight mitternacht mitternachts minuit medianoche meia-noite mezzanotte middernacht 真夜中 północ'.split(
    ' ',
  ),
);

const isHour = (token: Placed | undefined): boolean =>
  token?.kind === 'clock' || (token?.kind === 'number' && token.digits <= 2 && token.value <= 24);

/** "Noon" alone is twelve o'clock; beside an hour it only says which twelve. */
function middays(tokens: readonly Placed[]): readonly Placed[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'period') return token;
    const hour = NOON.has(token.text) ? 12 : MIDNIGHT.has(token.text) ? 0 : null;
    if (hour === null || isHour(tokens[at - 1]) || isHour(tokens[at + 1])) return token;
    return { kind: 'clock', hour, minute: 0, padded: true, end: token.end };
  });
}

const isTimed = (token: Placed | undefined): boolean => isHour(token) || token?.kind === 'period';

/** Turns the words that join two times into the dash of their range. */
export function joinTimes(written: readonly Placed[]): readonly Placed[] {
  const tokens = middays(written);
  return tokens.map((token, at) => {
    if (token.kind !== 'word' || !(RANGE.has(token.text) || CJK_RANGE.test(token.text))) return token;
    let [before, after] = [at - 1, at + 1];
    const skips = (one: Placed | undefined) =>
      one?.kind === 'word' && (LINKS.has(one.text) || RANGE.has(one.text) || CJK_RANGE.test(one.text));
    while (skips(tokens[before])) before--;
    while (skips(tokens[after])) after++;
    const leads = tokens[after]?.kind === 'period' && isHour(tokens[after + 1]);
    return isTimed(tokens[before]) && (isHour(tokens[after]) || leads)
      ? { kind: 'dash', end: token.end }
      : token;
  });
}
