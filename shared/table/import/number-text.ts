import { signAndRest, unify } from '../../base/decimal-text.ts';

/** Which mark stands before the decimals of a file. */
export type DecimalMark = 'comma' | 'dot';

/** A number read by its form: plain decimals where the form alone decides; else what it can be by each mark. */
export type NumberForm =
  | { readonly sure: string; readonly mark: DecimalMark | null }
  | { readonly comma: string; readonly dot: string }
  | null;

// In thousands, or as in India in hundreds above the first thousand; one kind of mark only, which the caller looks after.
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,2}(?:[.,]\d{2})+[.,]\d{3}$/;

/** Reads what a number can be by its form alone: “1.154,61” is sure, “1.154” is one or the other. */
export function numberForm(text: string): NumberForm {
  const { sign, rest } = signAndRest(
    unify(text)
      .trim()
      .replace(/^(.*\d)-$/, '-$1'),
  );
  if (!/^\d[\d., ']*$/.test(rest)) return null;
  const digits = rest.replace(/[' ](?=\d{2,3}(?:\D|$))/g, '');
  const whole = (part: string) => sign + part.replace(/[.,]/g, '');
  if (/[ ']/.test(digits)) return null;
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return { sure: sign + digits, mark: null };
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const [before, after] = [digits.slice(0, last), digits.slice(last + 1)];
  const mark = digits[last] === ',' ? 'comma' : 'dot';
  if (new Set(marks).size === 2) {
    const isOne = marks.split(digits[last] ?? '').length === 2;
    return isOne && GROUPED.test(before) ? { sure: `${whole(before)}.${after}`, mark } : null;
  }
  if (marks.length > 1)
    return GROUPED.test(digits) ? { sure: whole(digits), mark: mark === 'comma' ? 'dot' : 'comma' } : null;
  if (after.length !== 3 || before.length > 3 || before.startsWith('0'))
    return after === '' ? null : { sure: `${sign}${before}.${after}`, mark };
  const [joined, split] = [whole(digits), `${sign}${before}.${after}`];
  return mark === 'comma' ? { comma: split, dot: joined } : { comma: joined, dot: split };
}
