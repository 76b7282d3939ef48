import { ensure } from '../base/ensure.ts';

/**
 * A cue is written the way people say it: words in their order. `(a|b c)` one of these, `[a]` may be missing, `word~` with any ending,
 * `~word` with any beginning, `…` up to six words between, `{name}` one of a list of words, `^` and `$` begin and end of the sentence.
 * Cues are parted by `;` or a line's end.
 */
export interface Cue {
  /** Where a sentence says it. */
  readonly in: (sentence: Plain) => RegExpExecArray[];
  /** The cue holds its own "not", so that a "not" around it does not undo it. */
  readonly negative: boolean;
}

/** A text as cues are compared with it, and its words. */
export interface Plain {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Lists of words that cues name in braces; a list may name another that is listed before it. */
export type WordLists = Readonly<Record<string, string>>;

const OWN_NOT =
  /(?:^|[ (|[])(?:not|no|none|never|nothing|nobody|neither|without|hardly|\S*n't|cannot|nicht|nichts|nie|niemand|kein~?|keine[nrms]?|kaum|ohne|weder|stop~?|skip|less|fewer|un\S+)(?=$|[ )|\]~])/;

/** What a mouth says while the head looks for words: it means nothing, between commas or at the beginning. */
const FILLERS =
  "er|so|well|right|okay|ok|yeah|look|like|honestly|frankly|basically|i mean|i guess|i suppose|i reckon|to be (?:honest|fair|frank)|if i'm honest|you know|y'know|also|naja|na ja|tja|genau|ehrlich gesagt|ganz ehrlich|sagen wir(?: mal)?";
const HESITATION = / (?:um+|uh+|erm|hmm*|äh+m?|mhm) (?:, )?/g;
const OPENING = new RegExp(`^(?: (?:${FILLERS}) ,)+`);
const BETWEEN = new RegExp(`, (?:(?:${FILLERS}) , )+`, 'g');

/** A text without hesitation: no “um”, no fillers, no word said twice. */
const fluent = (text: string): string =>
  text
    .replace(HESITATION, ' ')
    .replace(OPENING, '')
    .replace(BETWEEN, ', ')
    .replace(/ (?:basically|actually|literally|essentially|quasi|halt|irgendwie)(?= )/g, '')
    .replace(/( (?!ha )[\p{L}']{1,5})\1(?= )|( (?:an?|the|to|i|we)) ,\2(?= )/gu, '$1$2')
    .replace(/ gonna(?= )/g, ' going to')
    .replace(/ gotta(?= )/g, ' got to')
    .replace(/ wanna(?= )/g, ' want to');

/** Short forms are words of their own; words of five letters and more have no doubled letters: a common slip of the keys. */
const single = (text: string): string =>
  text
    .replace(/(?<=[a-z])'(?=(?:d|ll|re|ve|m)(?![a-z]))/g, " '")
    .replace(/[\p{L}']{5,}/gu, (word) => word.replace(/(\p{L})\1+/gu, '$1'));

/** Makes a text plain: small letters, plain quotes, single spaces, commas as words of their own. */
export const plain = (text: string): string =>
  single(
    fluent(
      ` ${text
        .toLowerCase()
        .replace(/\u00ad/g, '')
        .replace(/[’‘`´]/g, "'")
        .replace(/[“”„«»"]/g, ' " ')
        .replace(/([,:;!?()/+])/g, ' $1 ')
        .replace(/\.(?=\s|$|")/g, ' . ')
        .replace(/(?<!\s)\s+[-–—]+\s+/g, ' , ')
        .trim()
        .replace(/\s+/g, ' ')}`,
    ),
  );

const SPACE = ' (?:[,"] )*';

/** What the signs of a cue mean in a pattern. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': SPACE,
  '\u0001': `(?:${SPACE}(?:`,
  ']': '))?',
  '\u0002': '(?:(?: [,:()"]){0,2} [^ ,:()".!?;]+){0,6}?(?: [,:()"]){0,2}',
  '\u0003': '(?: [.!?",)])*$',
  '~': '[^ ,.:;!?"]*',
  '#': '\\d[\\d.,]*',
};

/** The words of a text that is plain already. */
export const withWords = (text: string): Plain => ({ text, words: new Set(text.split(' ')) });

/** Whether any of the cues is in a sentence. */
export const has = (sentence: Plain, list: readonly Cue[]): boolean =>
  list.some((cue) => cue.in(sentence).length > 0);

/** The parts of a cue one after the other; a choice in brackets is one part. */
function partsOf(cue: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of cue) {
    if (letter === ' ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
    depth += '(['.includes(letter) ? 1 : ')]'.includes(letter) ? -1 : 0;
  }
  return parts;
}

/** Words of which a sentence must hold one before it is worth a closer look: the shortest choice that is spelled out. */
function needed(cue: string): readonly string[] {
  const lists = partsOf(cue)
    .filter((part) => part !== '' && !/^[[^$…]|.[([]|[~#]/.test(part))
    .map((part) => part.replace(/[()]/g, '').split('|'))
    .map((choices) => choices.map((one) => one.split(' ')[0] ?? ''));
  return lists.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** One cue as a pattern over plain text, made when it is first needed; each word begins after a space. */
function compile(cue: string, lists: WordLists): Cue {
  const open = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      ensure(name in lists, `no list of words is called ${name}`);
      return `(${open(lists[name] ?? '')})`;
    });
  const spelled = single(open(cue));
  const words = needed(spelled);
  let pattern: RegExp | null = null;
  return {
    in: (sentence) =>
      words.length > 0 && !words.some((word) => sentence.words.has(word))
        ? []
        : [...sentence.text.matchAll((pattern ??= patternOf(spelled)))],
    negative: OWN_NOT.test(cue),
  };
}

function patternOf(spelled: string): RegExp {
  const marked = ` ${spelled}`
    .replace(/[.+*?]/g, '\\$&')
    .replace(/^ \^/, '^')
    .replace(/ \[/g, '\u0001')
    .replace(/ …/g, '\u0002')
    .replace(/ \$$/, '\u0003')
    .replace(/\(/g, '(?:');
  const pattern = [...marked].map((letter) => SIGNS[letter] ?? letter).join('');
  return new RegExp(`${pattern}(?= |$)`, 'gu');
}

/** Reads lines of cues; a list that is named stands in braces. */
export const cues = (lines: readonly string[], lists: WordLists): Cue[] =>
  lines
    .flatMap((line) => line.split(';'))
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => compile(one, lists));
