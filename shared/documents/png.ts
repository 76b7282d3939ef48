const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WORD = 0xffffffffn;

/** The size in pixels of a PNG in a `data:` address, from bytes 16 to 23; null where they say none. */
export function pngSize(address: string): { readonly width: number; readonly height: number } | null {
  const start = address.indexOf(',') + 1;
  const digits = [...address.slice(start + 20, start + 32)].map((one) => BASE64.indexOf(one));
  if (digits.length < 12 || digits.includes(-1)) return null;
  const bits = digits.reduce((all, digit) => all * 64n + BigInt(digit), 0n);
  const [width, height] = [Number((bits >> 32n) & WORD), Number(bits & WORD)];
  return width === 0 || height === 0 ? null : { width, height };
}
