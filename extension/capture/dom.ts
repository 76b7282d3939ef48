import { cleanText } from '#shared/base/text.ts';

const LONGEST = 2000;

/** Text of an element in one line; '' where there is none. Cut at 2,000 characters: no fact is longer. */
export const textOf = (element: Element | null | undefined): string =>
  cleanText(element?.textContent?.slice(0, 20 * LONGEST) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

/** An attribute, trimmed; '' where it is missing. */
export const attributeOf = (element: Element | null | undefined, name: string): string =>
  cleanText(element?.getAttribute(name) ?? '').trim();

/** What stands in a text input, or in its `value` attribute. */
export const valueOf = (element: Element | null): string =>
  cleanText(
    (element as HTMLInputElement | null)?.value || (element?.getAttribute('data-initial-value') ?? ''),
  ).trim();

/** Whether a person can see an element: several hidden copies of a dialog may lie in one page. */
export function isVisible(element: Element): boolean {
  if (element.closest('[hidden], [aria-hidden="true"], [inert]')) return false;
  if (typeof element.checkVisibility === 'function') return element.checkVisibility();
  for (let node: Element | null = element; node; node = node.parentElement) {
    const style = node.getAttribute('style') ?? '';
    if (/display:\s*none|visibility:\s*hidden/.test(style)) return false;
  }
  return true;
}

/** The elements of a selector that a person can see. */
export const visibleOf = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter(isVisible);

/** Texts to try as one reading: the whole element, then its parts from the outside in. */
export function* readingsOf(element: Element, depth = 3): Generator<string> {
  const whole = textOf(element);
  if (whole !== '') yield whole;
  if (depth > 0) for (const child of [...element.children].slice(0, 12)) yield* readingsOf(child, depth - 1);
}
