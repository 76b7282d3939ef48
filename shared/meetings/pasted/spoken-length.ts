import { instantOf, momentAt } from '../../base/moment.ts';
import type { MeetingFacts } from '../facts.ts';
import { foldWords } from '../when/when-words.ts';

/** Lengths that are said without a figure, in the languages of invitations. */
const SAID: readonly (readonly [minutes: number, words: string])[] = [
  [150, 'two and a half hours|zweieinhalb stunden|tweeënhalf uur'],
  [
    90,
    'an hour and a half|one and a half hours?|anderthalb stunden|eineinhalb stunden|anderhalf uur|en och en halv timme',
  ],
  [90, "une heure et demie|(?:una )?hora y media|un'ora e mezz[ao]|uma hora e meia"],
  [
    45,
    "three[ –]quarters of an hour|(?:eine )?dreiviertelstunde|trois quarts d'heure|(?:unos )?tres cuartos de hora",
  ],
  [45, "tre quarti d'ora|três quartos de hora|drie kwartier"],
  [
    15,
    "(?:a )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d'heure|(?:un )?cuarto de hora|(?:un )?quarto d'ora",
  ],
  [15, '(?:um )?quarto de hora|(?:een )?kwartier'],
  [
    30,
    "half an hour|(?:a )?half[ –]hour|(?:eine )?halbe stunde|(?:une )?demi[ –]heure|media hora|mezz['a] ?ora|meia hora",
  ],
  [30, '(?:een )?half ?uur|(?:en )?halv ?timme|半小时|半小時'],
  [60, '(?:an|one) hour|eine? stunde|en timm?e'],
  [120, 'two hours|zwei stunden|två timmar|to timer'],
  [180, 'three hours|drei stunden|tre timm?[ae]r'],
];
/** Those that may be a time of day as well: "deux heures" is two o'clock, or two hours. */
const EITHER: typeof SAID = [
  [60, "une heure|una hora|un'ora|una ora|uma hora|[eé][eé]n uur"],
  [120, 'deux heures|dos horas|due ore|duas horas|twee uur'],
  [180, 'trois heures|tres horas|tre ore|três horas|drie uur'],
];
const TENS: typeof SAID = [
  [
    45,
    'forty[ –]five|fünfundvierzig|quarante[ –]cinq|cuarenta y cinco|quarantacinque|quarenta e cinco|vijfenveertig',
  ],
  [90, 'ninety|neunzig|quatre[ –]vingt[ –]dix|noventa|novanta|negentig'],
  [15, 'fifteen|fünfzehn|quinze|quince|quindici|vijftien'],
  [20, 'twenty|zwanzig|vingt|veinte|venti|vinte|twintig'],
  [30, 'thirty|drei(?:ß|ss)ig|trente|treinta|trenta|trinta|dertig'],
  [40, 'forty|vierzig|quarante|cuarenta|quaranta|quarenta|veertig'],
  [50, 'fifty|fünfzig|cinquante|cincuenta|cinquanta|cinquenta|vijftig'],
  [60, 'sixty|sechzig|soixante|sesenta|sessanta|sessenta|zestig'],
];

const SHORT = 'min(?:ute[ns]?|uti|utos?|uter|utter|ut[yae]?)?s?|mn|мин\\p{L}*|分間|分钟|分鐘|분간';
const MINUTES = `${SHORT}|分|분|m`;
const HOURS = 'hrs?|hours?|std|stunden?|uren|timm?ar|timer|godzin[ay]?|час(?:а|ов)?|時間|小时|小時|시간';
const either = (all: typeof SAID): string => all.map(([, words]) => words).join('|');
const SURE =
  `(?:${either(TENS)})[ –](?:${SHORT})|\\d{1,3}[ –]?(?:${SHORT})|\\d{1,2}(?:[.,]\\d{1,2})?[ –]?(?:${HOURS})(?:半|,?(?: (?:and|und|et|y|e|en))? ?\\d{1,2} ?(?:${MINUTES}))?` +
  `|\\d[.,]\\d{1,2} ?(?:h|heures?|horas?|ore|uur)|${either(SAID)}`;
const CLOCK = `\\d{1,2} ?(?:h|heures?|horas?|or[ae]|uur)(?: ?\\d{1,2}(?: ?m(?:in\\p{L}*)?)?)?|\\d{1,3} ?(?:${MINUTES})|${either(EITHER)}`;
const ABOUT =
  '(?:(?:about|approx(?:imately)?|around|etwa|ca|circa|ungefähr|environ|unos|unas|aproximadamente|ongeveer|ungefär|cirka)[. ]{1,2})?';
const LASTS =
  'for|lasts?|lasting|duration|length|dauert?|pendant|durant|durée(?: de)?|dure|durante|duración(?: de)?|dura|duração(?: de)?|durata(?: di)?|duur|duurt|gedurende|längd|varar|varighed|varer|продолжительность|длительность|в течение|所要時間|时长|時長|소요 시간';
/** What follows a length that is not the meeting's. */
const OTHER =
  '(?! ?(?:before|early|earlier|prior|ago|later?|walk|drive|away|from|break|notice|of notice|vorher|vor|früher|zuvor|später|fußweg|avant|plus|de retard|antes|tarde|prima|dopo|van tevoren|eerder|前|전)(?!\\p{L}))';
const END = ' ?(?:long|lang)?\\.? ?(?:$|[,;|)·•⋅])';
const TIME = '(?::\\d\\d|\\d ?[ap]m|uhr|\\d ?h(?:\\d\\d)?|uur|[時点时시半分분])';

/** "for an hour", "Dauer: 45 Min.", "(1h30)", and "14:00, 90 min": after its time, and nothing more is said of it. */
const LENGTHS = new RegExp(
  `(?:(?:(?<!\\p{L})(?:${LASTS}|für|pour|por|per|voor)|から|부터) ?[:：]? ?|(?<=\\() ?)${ABOUT}(?<a>${SURE})(?![\\p{L}\\d:])${OTHER}` +
    `|(?<!\\p{L})(?:(?:${LASTS}) ?[:：]? ?${ABOUT}(?<b>${CLOCK})|(?:por|per) (?<c>${either(EITHER)}))(?![\\p{L}\\d:])${OTHER}` +
    `|(?<=\\d[^\\d]{0,100}[,;|·•⋅–] ?|(?::\\d\\d|[ap]m|(?:uhr|uur|heures?)(?= \\p{L})) )${ABOUT}(?<d>${SURE})(?=${END})` +
    `|(?<=${TIME}(?: [a-z]{2,5})? ?[,;|·•⋅(] ?)(?<e>${CLOCK})(?=${END})`,
  'giu',
);

function minutesOf(text: string): number | null {
  const said = (all: typeof SAID) =>
    all.find(([, words]) => new RegExp(`^(?:${words})`, 'u').test(text))?.[0];
  const [, first = '', unit = '', second = '0'] =
    /^(\d+(?:[.,]\d+)?)[ –]?(\p{L}+)(?:\D*?(\d+))?/u.exec(text) ?? [];
  const half = text.endsWith('半') ? 30 : 0;
  const isMinutes = new RegExp(`^(?:${MINUTES})$`, 'u').test(unit);
  const given = Number(first.replace(',', '.'));
  const minutes =
    first === ''
      ? (said(SAID) ?? said(EITHER) ?? said(TENS))
      : isMinutes
        ? given
        : given * 60 + Number(second) + half;
  return minutes === undefined || minutes < 5 || minutes > 1440 ? null : Math.round(minutes);
}

interface Lengthy {
  /** The folded text without the words of its length. */
  readonly rest: string;
  /** How long it says that it takes; null where it does not, or says two lengths. */
  readonly minutes: number | null;
}

let last: readonly [text: string, read: Lengthy] = ['', { rest: '', minutes: null }];

/** How long a text says that a meeting takes ("for 45 minutes", "eine Stunde", "pendant 1h30"), and the text without it. */
export function lengthIn(text: string): Lengthy {
  // A line is read in one language after the other.
  if (last[0] === text) return last[1];
  const plain = foldWords(text.replace(/(\d) ?½/g, '$1.5').replace(/½/g, '0.5'));
  const found = new Set<number>();
  const rest = plain.replace(LENGTHS, (whole: string, ...groups: unknown[]) => {
    const said = Object.values(groups.at(-1) as Readonly<Record<string, string | undefined>>);
    const minutes = minutesOf(said.find((one) => one !== undefined) ?? '');
    if (minutes === null) return whole;
    found.add(minutes);
    return ' ';
  });
  const [only] = found;
  last = [text, { rest, minutes: found.size === 1 ? (only ?? null) : null }];
  return last[1];
}

/** The end of a meeting of which only the start and the length are said. */
export function withLength(facts: MeetingFacts, minutes: number | null): MeetingFacts {
  const { start, end, wall, zone } = facts;
  if (minutes === null) return facts;
  if (start && !end && zone) {
    const value = momentAt(instantOf(start.value) + minutes * 60_000, zone.value);
    return { ...facts, end: { ...start, value } };
  }
  if (!wall || wall.end !== null) return facts;
  const moved = new Date(Date.parse(`${wall.start}Z`) + minutes * 60_000).toISOString().slice(0, 16);
  return { ...facts, wall: { ...wall, end: moved } };
}
