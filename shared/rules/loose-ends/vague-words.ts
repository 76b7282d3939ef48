/** Words that promise nothing by themselves, in English and German; a number beside them says how much. */
const VAGUE =
  'improv\\w*|support(?:s|ed|ing)?|optimi[sz]\\w*|enhanc\\w*|help(?:s|ing)? with|' +
  'assist(?:s|ing)?|better|as appropriate|appropriate(?:ly)?|regular(?:ly)?|reasonabl[ey]|' +
  'sufficient(?:ly)?|significant(?:ly)?|where possible|best effort|verbesser\\w*|' +
  'unterstütz\\w*|optimier\\w*|besser(?:e[mnrs]?)?|begleit\\w*|regelmäßig\\w*|möglichst|' +
  'angemessen\\w*|ausreichend\\w*|deutlich\\w*';

/** Words that leave the measure or the time to whoever reads them; a number beside them changes nothing. */
const OPEN =
  'as needed|as required|if necessary|as soon as possible|asap|etc|and so on|tbd|' +
  'to be (?:defined|agreed|determined)|bei Bedarf|nach Bedarf|falls (?:nötig|erforderlich)|' +
  'zeitnah|usw|noch zu klären';

const word = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');
const [vague, open] = [word(VAGUE), word(OPEN)];

/** One vague word of a text, with the sentence it stands in. */
export interface VagueWord {
  readonly word: string;
  readonly sentence: string;
}

/** The vague words of a text, the first of each sentence: those that need a number where none stands, and those no number mends. */
export function vaguePhrases(text: string | null): VagueWord[] {
  const sentences = (text ?? '').split(/(?<=[.!?;])\s+|\n/u).map((one) => one.trim());
  return sentences.flatMap((sentence) => {
    const found = [open.exec(sentence), /\d/.test(sentence) ? null : vague.exec(sentence)]
      .filter((one) => one !== null)
      .sort((a, b) => a.index - b.index)[0];
    return found ? [{ word: found[0], sentence }] : [];
  });
}
