import { Refusal } from './types.ts';

/** A field mask as a tree; an empty tree takes everything below. */
export interface Mask {
  readonly [name: string]: Mask;
}

/** Reads a mask like `a,b(c,d.e)`; `*` takes everything. */
export function maskOf(text: string): Mask {
  const at = { n: 0 };
  const mask = fieldsOf(text.replace(/\s/g, ''), at);
  if (at.n < text.replace(/\s/g, '').length) throw new Refusal(`Invalid field selection ${text}`);
  return mask;
}

function fieldsOf(text: string, at: { n: number }): Mask {
  const mask: Record<string, Mask> = {};
  do {
    const path = /^[\w*]+(?:[./][\w*]+)*/.exec(text.slice(at.n))?.[0];
    if (path === undefined) throw new Refusal(`Invalid field selection ${text}`);
    at.n += path.length;
    let below: Mask = {};
    if (text[at.n] === '(') {
      at.n += 1;
      below = fieldsOf(text, at);
      if (text[at.n++] !== ')') throw new Refusal(`Invalid field selection ${text}`);
    }
    const names = path.split(/[./]/);
    const [first = ''] = names;
    const nested = names.slice(1).reduceRight<Mask>((inner, name) => ({ [name]: inner }), below);
    mask[first] = merged(mask[first], nested);
  } while (text[at.n++] === ',');
  at.n -= 1;
  return mask;
}

const merged = (a: Mask | undefined, b: Mask): Mask =>
  a === undefined
    ? b
    : { ...a, ...Object.fromEntries(Object.entries(b).map(([k, v]) => [k, merged(a[k], v)])) };

/** What a mask takes of an answer. */
export function masked(value: unknown, mask: Mask): unknown {
  if (typeof value !== 'object' || value === null || '*' in mask || Object.keys(mask).length === 0)
    return value;
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  const fields = value as Readonly<Record<string, unknown>>;
  const taken: Record<string, unknown> = {};
  for (const name in mask)
    if (fields[name] !== undefined) taken[name] = masked(fields[name], mask[name] ?? {});
  return taken;
}
