const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev ing mag dipl med phd mba msc bsc jr sr herr frau hr fr m mme mlle monsieur madame dott dottssa sig signora sra srta don dona dhr mevr mw drs ir san sama'.split(
    ' ',
  ),
);
const FIRMS = new Set(
  'inc llc ltd limited plc corp corporation company co gmbh mbh ag kg ohg ug ev eg sa sas sarl sl srl spa bv nv oy ab as aps kk the und and y e et'.split(
    ' ',
  ),
);

/** A text with plain letters for those with accents and strokes, so that “Łódź” and “Lodz” compare as one. */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ø/gi, 'o').replace(/ł/gi, 'l');

/** A name without case, accents, brackets and what calls add to it ("(Guest)", "(Unverified)", pronouns). */
export const foldName = (name: string): string =>
  plainLetters(name)
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a name that tell people apart: without titles and forms of firms. */
export const nameTokens = (name: string): readonly string[] =>
  foldName(name.replace(/株式会社|有限会社|合同会社|有限公司|주식회사/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !TITLES.has(word) && !FIRMS.has(word));

/** Jaro similarity 0–1: matching letters within half the longer length, and how many stand in another order. */
function jaro(a: readonly string[], b: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const fromA: string[] = [];
  a.forEach((letter, at) => {
    for (let place = Math.max(0, at - reach); place <= Math.min(b.length - 1, at + reach); place++)
      if (b[place] === letter && !taken.has(place)) {
        taken.add(place);
        fromA.push(letter);
        return;
      }
  });
  const fromB = b.filter((_, place) => taken.has(place));
  const same = fromA.length;
  if (same === 0) return 0;
  const moved = fromA.filter((letter, at) => letter !== fromB[at]).length / 2;
  return (same / a.length + same / b.length + (same - moved) / same) / 3;
}

/** Jaro–Winkler similarity 0–1 (Winkler 1990): Jaro, raised for up to four equal letters at the start. */
export function jaroWinkler(first: string, second: string): number {
  const [a, b] = [[...first], [...second]];
  if (first === second) return 1;
  const base = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return base + prefix * 0.1 * (1 - base);
}

const ALIKE = 0.93;

/** "Mueller" and "Müller" are one name. */
const umlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/** A name in a script without spaces stands glued to other words: "山田太郎様". */
const same = (a: string, b: string): boolean =>
  a === b || (a.length >= 4 && umlauts(a) === umlauts(b)) || (/^[぀-鿿]{2,}$/.test(a) && b.includes(a));

const alike = (a: string, b: string): boolean =>
  same(a, b) || (Math.min(a.length, b.length) >= 5 && jaroWinkler(a, b) >= ALIKE);

/** A title with its brackets opened: "Catch-up (Kestrel)" names Kestrel. */
export const openBrackets = (title: string): string => title.replace(/[()[\]{}（）【】]/g, ' ');

/**
 * How a client's name stands in a text (a title, a guest's name): `whole`, `alike` (with a slip of the pen, or it is another's),
 * `part` (one telling word of a longer name), or null.
 */
export function nameWithin(name: string, text: string): 'whole' | 'alike' | 'part' | null {
  const wanted = nameTokens(name);
  const words = foldName(text).split(' ');
  if (wanted.length === 0) return null;
  if (wanted.every((one) => words.some((word) => same(one, word)))) return 'whole';
  const found = wanted.filter((one) => words.some((word) => alike(one, word)));
  if (found.length === wanted.length) return 'alike';
  return found.some((one) => one.length >= 4) ? 'part' : null;
}

/** Whether a text that holds both names only says the longer: “Acme Labs review” is of Acme Labs, “Acme and Acme Labs” of both. */
export const isPartOfName = (short: string, long: string, text: string): boolean =>
  nameWithin(short, long) === 'whole' &&
  nameWithin(long, short) !== 'whole' &&
  nameWithin(
    short,
    nameTokens(long).reduce((rest, word) => rest.replace(word, ''), foldName(text)),
  ) !== 'whole';
