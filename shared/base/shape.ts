/**
 * Tells whether an unknown value is what it should be: the few checks that fields, and pages and scripts that must be small, need
 * without a schema library.
 */
export type Shape<T> = (value: unknown) => value is T;

/** What a shape lets through. */
export type Shaped<S> = S extends (value: unknown) => value is infer T ? T : never;

type Parts = Readonly<Record<string, Shape<unknown>>>;
type Missable<P extends Parts> = {
  [K in keyof P]: undefined extends Shaped<P[K]> ? K : never;
}[keyof P];
type Whole<P extends Parts> = { [K in Exclude<keyof P, Missable<P>>]: Shaped<P[K]> } & {
  [K in Missable<P>]?: Exclude<Shaped<P[K]>, undefined>;
};

/** An object's shape, with the shapes of its parts. */
export type ObjectShape<P extends Parts = Parts> = Shape<Whole<P>> & { readonly parts: P };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text. */
export const aText: Shape<string> = (value) => typeof value === 'string';

/** A finite number, none below nought. */
export const aCount: Shape<number> = (value): value is number =>
  Number.isFinite(value) && (value as number) >= 0;

/** A finite number. */
export const aNumber: Shape<number> = (value): value is number => Number.isFinite(value);

/** A whole number. */
export const wholeNumber: Shape<number> = (value): value is number => Number.isSafeInteger(value);

/** A text of at most so many characters. */
export const shortText =
  (most: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most;

/** Yes or no. */
export const aFlag: Shape<boolean> = (value) => typeof value === 'boolean';

/** Anything at all, to be checked where it is used. */
export const anything: Shape<unknown> = (_value): _value is unknown => true;

/** That, or null for "not known". */
export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

/** That, or nothing said. */
export const orMissing =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || shape(value);

/** One of a list of words or numbers. */
export const oneOf =
  <const C extends readonly (string | number)[]>(...choices: C): Shape<C[number]> =>
  (value): value is C[number] =>
    choices.includes(value as C[number]);

/** That or that. */
export const anyOf =
  <const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Shaped<S[number]>> =>
  (value): value is Shaped<S[number]> =>
    shapes.some((shape) => shape(value));

/** A list of it. */
export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(shape);

/** Names with one of it each. */
export const mapOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(shape);

/** An object with these parts; others it has are left as they are. */
export const objectOf = <P extends Parts>(parts: P): ObjectShape<P> => {
  const fits = (value: unknown): value is Whole<P> =>
    isObject(value) && Object.entries(parts).every(([name, shape]) => shape(value[name]));
  return Object.assign(fits, { parts });
};

/** An object with these parts and no other. */
export const exactly = <P extends Parts>(parts: P): Shape<Whole<P>> => {
  const fits = objectOf(parts);
  return (value): value is Whole<P> =>
    fits(value) && Object.keys(value).every((name) => Object.keys(parts).includes(name));
};

/** The first part of an object that does not fit; '' where it is no object at all. */
export const misfitOf = ({ parts }: ObjectShape, value: unknown): string =>
  isObject(value) ? (Object.keys(parts).find((name) => !parts[name]?.(value[name])) ?? '') : '';
