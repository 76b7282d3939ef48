import type { Placed } from './when-token.ts';

/** Words between two times of one range, in the languages that calendars and mails are written in. */
const RANGE = new Set(
  "to till til until through thru and bis und à jusqu'à et a hasta y às as até e al alle alla all fino tot en から まで 至 到 부터 do až i до по og och saka ja kadar ile έως là đến sampai ke и ao".split(
    ' ',
  ),
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

/** Words that say of the number behind them that it is an hour: "a las 10", "kl. 10", "alle ore 10". */
const AT = new Set('at um ab om kl klo saat ore ora alle las às godz godzinie godzina ob orario'.split(' '));
/** Words before the first of two hours: "de 10 a 11", "zwischen 10 und 11". */
const FROM = new Set(
  'from between von zwischen de das dalle da tra fra från mellan mellem van tussen od mezi między с между desde entre'.split(
    ' ',
  ),
);

/** "Noon" alone is twelve o'clock; beside an hour it only says which twelve. */
function middays(tokens: readonly Placed[]): readonly Placed[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'period') return token;
    const hour = NOON.has(token.text) ? 12 : MIDNIGHT.has(token.text) ? 0 : null;
    if (hour === null || isHour(tokens[at - 1]) || isHour(tokens[at + 1])) return token;
    return { kind: 'clock', hour, minute: 0, padded: false, hours: new Set([hour]), end: token.end };
  });
}

const isTimed = (token: Placed | undefined): boolean => isHour(token) || token?.kind === 'period';

/** Marks the numbers that a word says to be hours. */
function spokenHours(tokens: readonly Placed[]): readonly Placed[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'number' || !isHour(token)) return token;
    let before = at - 1;
    const word = () => {
      const one = tokens[before];
      return one?.kind === 'word' ? one.text : '';
    };
    while (LINKS.has(word()) && !AT.has(word())) before--;
    const ranged = tokens[at + 1]?.kind === 'dash' && FROM.has(word());
    return AT.has(word()) || ranged ? { ...token, spoken: true } : token;
  });
}

/** Turns the words that join two times into the dash of their range, and marks the numbers that are hours. `to`: the language's own word. */
export function joinTimes(written: readonly Placed[], to: string): readonly Placed[] {
  const tokens = middays(written);
  const joins = (text: string) => RANGE.has(text) || text === to || CJK_RANGE.test(text);
  const joined = tokens.map((token, at): Placed => {
    if (token.kind !== 'word' || !joins(token.text)) return token;
    let [before, after] = [at - 1, at + 1];
    const skips = (one: Placed | undefined) =>
      one?.kind === 'word' && (LINKS.has(one.text) || joins(one.text));
    while (skips(tokens[before])) before--;
    while (skips(tokens[after])) after++;
    const leads = tokens[after]?.kind === 'period' && isHour(tokens[after + 1]);
    return isTimed(tokens[before]) && (isHour(tokens[after]) || leads)
      ? { kind: 'dash', end: token.end }
      : token;
  });
  return spokenHours(joined);
}
