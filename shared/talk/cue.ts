/**
 * A cue is written the way people say it: words in their order. `(a|b c)` one of these, `[a]` may be missing, `word~` with any ending,
 * `~word` with any beginning, `…` up to six words between, `{name}` one of a list of words, `^` and `$` begin and end of the sentence.
 * Cues are parted by `;` or a line's end.
 */
export interface Cue {
  readonly pattern: RegExp;
  /** The cue holds its own "not", so that a "not" around it does not undo it. */
  readonly negative: boolean;
}

/** Lists of words that cues name in braces; a list may name another that is listed before it. */
export type WordLists = Readonly<Record<string, string>>;

const OWN_NOT =
  /(?:^|[ (|[])(?:not|no|none|never|nothing|nobody|neither|without|hardly|\S*n't|cannot|nicht|nichts|nie|niemand|kein~?|keine[nrms]?|kaum|ohne|weder|stop~?|skip|less|fewer|un\S+)(?=$|[ )|\]~])/;

/** Words of five letters and more are compared without doubled letters: a common slip of the keys. */
const single = (text: string): string =>
  text.replace(/[\p{L}']{5,}/gu, (word) => word.replace(/(\p{L})\1+/gu, '$1'));

/** A text as cues are compared with it: small letters, plain quotes, single spaces, commas as words of their own. */
export const plain = (text: string): string =>
  single(
    ` ${text
      .toLowerCase()
      .replace(/\u00ad/g, '')
      .replace(/[’‘`´]/g, "'")
      .replace(/[“”„«»"]/g, ' " ')
      .replace(/([,:;!?()/+])/g, ' $1 ')
      .replace(/\.(?=\s|$|")/g, ' . ')
      .replace(/\s+[-–—]+\s+/g, ' , ')
      .trim()
      .replace(/\s+/g, ' ')}`,
  );

const SPACE = ' (?:[,"] )*';

/** What the signs of a cue mean in a pattern. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': SPACE,
  '\u0001': `(?:${SPACE}(?:`,
  ']': '))?',
  '\u0002': '(?: [^ .!?;]+){0,6}?',
  '\u0003': '(?: [.!?",)])*$',
  '~': '[^ ,.:;!?"]*',
  '#': '\\d[\\d.,]*',
};

/** One cue as a pattern over plain text; each word begins after a space. */
function compile(cue: string, lists: WordLists): Cue {
  const open = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => `(${open(lists[name] ?? '')})`);
  const marked = single(` ${open(cue)}`)
    .replace(/[.+*?]/g, '\\$&')
    .replace(/^ \^/, '^')
    .replace(/ \[/g, '\u0001')
    .replace(/ …/g, '\u0002')
    .replace(/ \$$/, '\u0003')
    .replace(/\(/g, '(?:');
  const pattern = [...marked].map((letter) => SIGNS[letter] ?? letter).join('');
  return { pattern: new RegExp(`${pattern}(?= |$)`, 'gu'), negative: OWN_NOT.test(cue) };
}

/** Reads cues; a list that is named stands in braces. */
export const cues = (text: string, lists: WordLists): Cue[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => compile(one, lists));
