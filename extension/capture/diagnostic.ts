const MOST = 400;
const SHOWN_VALUES = new Set(['role', 'type']);

/** The shape of a text: letters become a, digits 9, so that nobody's words leave with it. */
export const shapeOf = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, 40).replace(/\p{L}/gu, 'a').replace(/\p{N}/gu, '9');

/**
 * A page told by its build alone, for reporting one that changed: tag, role and names of attributes; ids that are ours to look
 * for; texts and values only by their shapes. No address beyond the host.
 */
export function diagnose(document: Document, host: string): string {
  const root = document.querySelector('[role="dialog"], main, [role="main"]') ?? document.body;
  const lines = [
    `Valueback diagnostic 1`,
    `host ${host}`,
    `language ${shapeOf(document.documentElement.lang)}`,
  ];
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= MOST || depth > 24) return;
    lines.push(`${' '.repeat(depth)}${lineOf(element)}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  if (root) walk(root, 0);
  return lines.join('\n');
}

function lineOf(element: Element): string {
  const names = element.getAttributeNames().map((name) => {
    const value = element.getAttribute(name) ?? '';
    if (SHOWN_VALUES.has(name) && /^[a-z-]{1,24}$/.test(value)) return `${name}=${value}`;
    return name === 'id' && /^x[A-Z][A-Za-z]+$/.test(value)
      ? `id=${value}`
      : `${name}~${shapeOf(value).slice(0, 16)}`;
  });
  const own = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.textContent ?? '');
  const text = shapeOf(own.join(' '));
  return `${element.tagName.toLowerCase()}${names.length ? ` [${names.join(' ')}]` : ''}${text ? ` "${text}"` : ''}`;
}
