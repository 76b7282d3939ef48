/** A title as the name of a file. */
export const fileNameOf = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|·]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || 'Document';

const KEPT_MS = 10_000;
const PRINTED_MS = 60_000;

/** Hands a file to the browser’s downloads. Google’s frame allows that; nothing is put on a drive. */
export function downloadFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.target = '_self';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Prints a page in a frame of its own. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.srcdoc = html;
  frame.className = 'sr';
  frame.onload = () => {
    frame.contentWindow?.print();
    setTimeout(() => frame.remove(), PRINTED_MS);
  };
  document.body.append(frame);
}
