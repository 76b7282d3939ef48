/** Hours from one on in one language, further numbers of minutes, and how it says a time: `H` an hour, `M` minutes; `W` and `N` are these in letters only. */
export interface Spoken {
  readonly hours: string;
  readonly minutes: string;
  /** A way to say it, and the minutes from its hour: so many, those of `M` on or back, or those of `M` around the half hour before. */
  readonly ways: readonly (readonly [way: string, from: number | '+' | '-' | '+half' | '-half'])[];
}

/** Halves and quarters that stand before their hour, the half counted towards it: "halb drei" is 2:30. */
const towards = (
  half: string,
  past: string,
  to: string,
  quarter: string,
  minutes = 'M',
  hour = 'H',
): Spoken['ways'] => [
  [`${minutes}(?: min\\p{L}*)? (?:${past}) ${half} H`, '+half'],
  [`${minutes}(?: min\\p{L}*)? (?:${to}) ${half} H`, '-half'],
  [`${half} ${hour}`, -30],
  [`${quarter} (?:${past}) H`, 15],
  [`${quarter} (?:${to}) H`, -15],
  [`${minutes}(?: min\\p{L}*)? (?:${past}) H`, '+'],
  [`${minutes}(?: min\\p{L}*)? (?:${to}) H`, '-'],
];

/** Halves and quarters that stand behind their hour: "las dos y media". */
const behind = (
  and: string,
  less: string,
  half: string,
  quarter: string,
  at: string,
  hour = 'H',
): Spoken['ways'] => [
  [`${hour} ${and} (?:${half})`, 30],
  [`${hour} ${and} (?:${quarter})`, 15],
  [`${hour} ${less} (?:${quarter})`, -15],
  // "18 y 20 de noviembre" are two days.
  [`${at}${hour} ${and} M`, '+'],
  [`W ${and} N`, '+'],
  [`${at}${hour} ${less} M`, '-'],
  [`W ${less} N`, '-'],
];

/** The languages whose times are read in words. */
export const LANGUAGES: readonly Spoken[] = [
  {
    hours: 'one two three four five six seven eight nine ten eleven twelve',
    minutes: '20=twenty 25=twenty_five',
    ways: [
      ['half (?:past|after) H', 30],
      ['half W', 30],
      ['(?:a )?quarter (?:past|after) H', 15],
      ['(?:a )?quarter (?:to|till|of|before) H', -15],
      ['M(?: minutes)? (?:past|after) H', '+'],
      // "Five to six" may be a stretch of an hour.
      ['(?=twenty)M (?:to|before|till) H', '-'],
      ['(?<=at )M (?:to|before|till) H', '-'],
      ['M minutes (?:to|before|till) H', '-'],
      ["W o'clock", 0],
      ['W(?= ?[ap]m)', 0],
      ['(?<=at )W(?=ENDS)', 0],
    ],
  },
  {
    hours:
      'eins|ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig',
    minutes: '15=fünfzehn 20=zwanzig 25=fünfundzwanzig 30=dreißig|dreissig 40=vierzig 45=fünfundvierzig',
    ways: [
      ...towards('halb', 'nach', 'vor', 'viertel'),
      ['drei ?viertel H', -15],
      ['viertel H', -45],
      ['W uhr M', '+'],
      ['W uhr', 0],
      ['(?<=(?:um|gegen|ab) )W(?=ENDS)', 0],
    ],
  },
  {
    hours: 'één|een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    minutes: '20=twintig 25=vijfentwintig',
    ways: [
      ...towards('half', 'over', 'voor', 'kwart', 'M', 'W'),
      ['(?<!(?:duur|duurt|gedurende)[ :]{1,3})W uur', 0],
      ['(?<=om )W(?=ENDS)', 0],
    ],
  },
  {
    hours:
      'ett|et|en två|to tre fyra|fire fem sex|seks sju|syv åtta|åtte|otte nio|ni tio|ti elva|elleve tolv',
    minutes: '20=tjugo|tyve|tjue',
    ways: [
      ...towards('halv', 'över|over', 'i|på', 'kvart(?:er)?', 'N'),
      ['(?<=(?:kl|klockan|klokken) )W(?=ENDS)', 0],
    ],
  },
  {
    hours:
      'une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf vingt vingt_et_une vingt_deux',
    minutes: '15=quinze 20=vingt 25=vingt_cinq 30=trente 40=quarante 45=quarante_cinq 50=cinquante',
    ways: [
      ...behind('et', 'moins', 'demie?', '(?:un )?quart', '', 'H ?(?:heures?|h)'),
      ['H ?(?:heures?|h) moins le quart', -15],
      ['W heures? M', '+'],
      ['(?<!(?:durée|pendant|dure|environ)[ :]{1,3})W heures?', 0],
    ],
  },
  {
    hours: 'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
    minutes: '20=veinte 25=veinticinco 40=cuarenta',
    ways: [...behind('y', 'menos', 'media', 'cuarto', '(?<=las? )'), ['(?<=las? )W(?=ENDS)', 0]],
  },
  {
    hours: 'uma duas três|tres quatro cinco seis sete oito nove dez onze doze',
    minutes: '15=quinze 20=vinte 25=vinte_e_cinco 40=quarenta',
    ways: [
      ...behind('e', 'menos', 'meia', '(?:um )?quarto', '(?<=(?:às|as|das|à) )'),
      ['(?:um )?quarto para (?:as?|às) H', -15],
      ['M(?: minutos)? para (?:as?|às) H', '-'],
      ['(?<=(?:às|as|à|das|da) )W(?=ENDS)', 0],
    ],
  },
  {
    hours: 'una due tre quattro cinque sei sette otto nove dieci undici dodici',
    minutes: '20=venti 25=venticinque 40=quaranta',
    ways: [
      ...behind('e', 'meno', 'mezz[ao]', '(?:un )?quarto', '(?<=(?:alle|dalle|ore|le) )'),
      ['H e tre quarti', 45],
      ["(?<=(?:alle|dalle|ore) |all'|dall')W(?=ENDS)", 0],
    ],
  },
];

/** Parts of the day by the words that invitations set behind an hour, as the English word that is always read. */
export const PARTS: readonly (readonly [string, string])[] = [
  [
    'morning',
    "in the morning|vormittags?|am (?:vormittag|morgen)|morgens|'?s (?:ochtends|morgens)|du matin|d(?:e|a|i|el) (?:la )?(?:mañana|madrugada|manhã|mattina|mattino)|por la mañana|på (?:morgonen|förmiddagen)|om (?:formiddagen|morgenen)",
  ],
  [
    'afternoon',
    "in the afternoon|nachmittags?|am nachmittag|'?s (?:na)?middags|de l'après[ –-]midi|(?:de|por) la tarde|da tarde|d(?:i|el) pomeriggio|nel pomeriggio|på eftermiddagen|om (?:eftermiddagen|ettermiddagen)",
  ],
  [
    'evening',
    "(?:in the|this) evening|abends|am abend|'?s avonds|du soir|d(?:i|ella) sera|på kvällen|om (?:aftenen|kvelden)",
  ],
  ['night', "at night|nachts|in der nacht|(?:de|por) la noche|da noite|di notte|'?s nachts"],
];
