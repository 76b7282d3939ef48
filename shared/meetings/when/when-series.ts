import type { Placed } from './when-token.ts';

/** What is asked where a text tells of a series. */
export const SERIES_ASKED = 'This is a series of meetings. Say which of them this was.';

/** Words of a series, in the languages of invitations. */
const SERIES =
  /(?:^|[^\p{L}])(?:weekly|biweekly|bi-weekly|fortnightly|daily|monthly|annually|yearly|every|each|occurs|repeats|recurring|wöchentlich|zweiwöchentlich|täglich|monatlich|jede[rnms]?|alle \d|(?:mon|tues|wednes|thurs|fri|satur|sun|week)days|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|les \p{L}+dis|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|às (?:segundas|terças|quartas|quintas|sextas)|tutt[ie] (?:i|le)|chaque|tous les|toutes les|hebdomadaire|quotidien|mensuel|cada|todos los|todas las|semanal|semanalmente|mensual|diario|todas as|toda|todo|mensal|ogni|settimanale|mensile|elke|iedere|wekelijks|maandelijks|varje|hver|joka|co tydzień|każdy|každ[ýé]|minden|her hafta|кажд\S{1,4}|еженедельно)(?!\p{L})|毎週|毎日|毎月|隔週|每周|每週|每天|每月|매주|매일|매월/u;
/** Words that only say when a series begins or ends. */
const BOUNDS =
  /(?:^|[^\p{L}])(?:effective|starting|starts|beginning|from|until|through|since|ab|seit|bis|beginnend|à partir|jusqu|depuis|a partir|desde|hasta|até|a partire|dal|fino|vanaf|sinds)(?!\p{L})|から|まで|부터|까지/u;

/** Whether a line below a date says that it is one of a series: it begins with the words of one, and says until when or how often. */
export const tellsSeries = (plain: string): boolean => {
  const found = SERIES.exec(plain);
  return (
    found !== null && found.index < 3 && (BOUNDS.test(plain) || /\d \(?(?:occurrence|times)/.test(plain))
  );
};

/**
 * Whether a text tells of a series and not of one meeting: it begins with the words of one, or names its first and last day. A
 * calendar that shows one meeting writes its day first, and its series behind.
 */
export function isSeries(plain: string, tokens: readonly Placed[], dates: number): boolean {
  const found = SERIES.exec(plain);
  if (!found) return false;
  const first = tokens.find(
    ({ kind }) =>
      kind === 'date' || kind === 'month' || kind === 'clock' || kind === 'period' || kind === 'number',
  );
  const leads = first === undefined || found.index < first.end;
  return dates !== 1 || leads || BOUNDS.test(plain.slice(0, first?.end));
}
