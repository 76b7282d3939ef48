/** A question to understand, built from what the client said. */
export interface WhyQuestion {
  readonly text: string;
  /** The words of the client it takes up; null where none are known. */
  readonly about: string | null;
}

/** A question that was asked before, in this call or an earlier one. */
export interface AskedBefore {
  readonly question: string;
  readonly answer: string | null;
}

interface Prompt {
  /** How the question is known again once it was asked. */
  readonly mark: RegExp;
  readonly ask: (it: string) => string;
}

/**
 * Questions in their order: from what it would make possible to what one would see once it is there. They ask to understand, never
 * to challenge, so none is a bare "Why?" and none asks to justify.
 */
const PROMPTS: readonly Prompt[] = [
  { mark: /make possible\?$/i, ask: (it) => `What would ${it} make possible?` },
  { mark: /come up now\?$/i, ask: (it) => `What made ${it} come up now?` },
  {
    mark: /for the people you serve if/i,
    ask: (it) => `What would be different for the people you serve if ${it} works?`,
  },
  { mark: /what happens if nothing is done\?$/i, ask: () => 'What happens if nothing is done?' },
  {
    mark: /in place a year from now/i,
    ask: (it) => `Suppose ${it} were in place a year from now: what would you see?`,
  },
  {
    mark: /from 0 to 10, how much/i,
    ask: (it) => `From 0 to 10, how much does ${it} matter to you now? Why that number and not a lower one?`,
  },
];

interface Topic {
  /** How to name it inside a sentence: "the billboard". Null where it only can be quoted. */
  readonly thing: string | null;
  readonly quoted: string | null;
}

const WISH =
  /^(?:(?:so|well|ok|and),?\s+)?(?:i|we)\s*(?:just |really |also )*(?:want|need|wish|plan|hope|['’]d like|would like|(?:am|are) looking)(?: you| us)?(?:\s+(?:to|for))?\s+/i;
const DO = /^(?:do|get|have|run|build|make|launch|buy|create|start|try|add|use)\s+/i;
const THING = /^(?:an?|the|our|my|some|another)\s+((?:[\p{L}\p{N}’'-]+\s?){1,4})$/iu;
const CLAUSE = /\b(?:to|that|which|who|and|without|so)\b/i;
const LONGEST = 90;

/** What a request is about: a thing that is wished for by its name, anything else in its own words. */
function topicOf(words: string | null): Topic {
  const [sentence = ''] = (words ?? '').trim().split(/(?<=[.!?])\s/);
  const wish = sentence.replace(/[.!?…]+$/, '').replace(WISH, '');
  if (wish === '') return { thing: null, quoted: null };
  const thing = THING.exec(wish.replace(DO, ''))?.[1]?.trim() ?? '';
  const named = thing !== '' && !CLAUSE.test(thing) && (WISH.test(sentence) || !thing.includes(' '));
  return {
    thing: named ? `the ${thing}` : null,
    quoted: wish.length > LONGEST ? `${wish.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : wish,
  };
}

/** A thing is named in the sentence; other words are quoted before it, so that the question stays theirs. */
function questionOf({ ask }: Prompt, { thing, quoted }: Topic): string {
  if (thing !== null) return ask(thing);
  const question = ask('that');
  return quoted === null
    ? question
    : `“${quoted}”: ${question.slice(0, 1).toLowerCase()}${question.slice(1)}`;
}

/**
 * The questions still open, in order. An answer that was given is taken up by the next question, so successive whys become a chain;
 * until then each is built from the request itself. What was asked is not offered again.
 */
export function whyQuestions(request: string | null, asked: readonly AskedBefore[]): WhyQuestion[] {
  const answers = asked.map((one) => one.answer?.trim() ?? '').filter(Boolean);
  const about = answers.at(-1) ?? request;
  const topic = topicOf(about);
  return PROMPTS.filter(({ mark }) => !asked.some((one) => mark.test(one.question))).map((prompt) => ({
    text: questionOf(prompt, topic),
    about,
  }));
}

const WHY = '(?:why|warum|wieso|weshalb)';
/** Words one may begin a question with before the question itself. */
const LEAD_IN =
  '^[\\s“”"–—-]*(?:(?:ok(?:ay)?|well|so|but|and|now|then|um|uh|right|yes|aber|und|also|na|ja|gut)[\\s,]+)*';
const NOT = "(?:\\p{L}*n[’']t|not|never|nicht|nie|kein\\p{L}*)(?!\\p{L})";

/** What may sound demanding, sentence by sentence: a “why” counts only where it asks. */
const DEMANDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${LEAD_IN}(?:${WHY}|wozu)\\s*[?!.]*\\s*$`, 'iu'), 'A bare “Why?” can sound like a challenge.'],
  [
    /\b(?:justify|explain yourself|defend (?:that|this|it|your)|prove (?:it|that|to me)|rechtfertigen|begründen sie|beweisen sie)\b/i,
    'This asks to justify.',
  ],
  [new RegExp(`${LEAD_IN}${WHY}\\b.*(?<!\\p{L})${NOT}`, 'iu'), 'Asking why not can sound like blame.'],
  [
    /\b(?:why on earth|how could you (?:do|let|forget|not|ever|be so|say|think|possibly|just)|what were you thinking|you should have|you ought to)\b|^\s*seriously\s*[?!]/i,
    'This can sound like blame.',
  ],
  [/[!?]{2,}/, 'So many marks sound impatient.'],
];

/** Why a number is not another one is how one asks for reasons in favour. */
const SCALE =
  /\b(?:\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|number|lower|higher|level|null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zahl|niedriger|höher)\b/iu;
/** A proposal to do something now, or an invitation to tell. */
const INVITES = new RegExp(
  `${LEAD_IN}(?:why (?:don|do)(?:[’']t| not) (?:we|you (?:start|begin|tell|fill|share|describe|walk|take|have|show|give|say|go first|sit|pick|choose|let))\\b|warum (?:fangen|reden|sprechen|treffen|setzen|schauen|machen) wir nicht|warum (?:erzählen|beginnen|beschreiben|zeigen|sagen|nehmen) sie (?:mir |uns )?nicht)`,
  'iu',
);

/** What may sound demanding in a person's own wording, with another way to ask; null where nothing does. Never a refusal. */
export function demanding(question: string): string | null {
  for (const sentence of question.split(/(?<=[.!?])\s+/)) {
    const found = DEMANDS.find(([pattern]) => pattern.test(sentence));
    const why = found?.[1].startsWith('Asking why not') ?? false;
    if (found && !(why && (SCALE.test(sentence) || INVITES.test(sentence))))
      return `${found[1]} “What made …?” or “What would …?” asks the same.`;
  }
  return null;
}
