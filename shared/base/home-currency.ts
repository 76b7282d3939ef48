import { currencyCodes } from './currency.ts';

const EURO = new Set(
  'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK'.split(' '),
);
/** Codes of funds and units of account, which nobody is paid in. */
const FUNDS = new Set('BOV CHE CHW CLF COU MXV USN UYI UYW VED'.split(' '));
const DOLLAR = new Set('EC SV PR GU TL'.split(' '));

/** A method in newer engines, a value in older ones. */
interface Zoned {
  getTimeZones?(): readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

/** The country a time zone lies in, as far as this device knows. */
function countryOfZone(zone: string): string | null {
  const countries = [...EURO, ...new Set(currencyCodes.map((code) => code.slice(0, 2)))];
  const isThere = (country: string): boolean => {
    try {
      const place = new Intl.Locale(`und-${country}`) as Intl.Locale & Zoned;
      return (place.getTimeZones?.() ?? place.timeZones ?? []).includes(zone);
    } catch {
      return false;
    }
  };
  return countries.find(isThere) ?? null;
}

/** The currency of where a person is: by the time zone, else by how they write; null where neither tells. */
export function currencyAt(zone: string, locale: string): string | null {
  const country = countryOfZone(zone) ?? new Intl.Locale(locale).maximize().region ?? '';
  if (EURO.has(country)) return 'EUR';
  if (DOLLAR.has(country)) return 'USD';
  return currencyCodes.find((code) => code.startsWith(country) && !FUNDS.has(code)) ?? null;
}
