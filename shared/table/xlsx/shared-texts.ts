import { scanXml } from './xml-scan.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a cell: letters that XML cannot hold are written as `_x000D_`. */
export const cellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** The texts that cells point to by number. Pieces with looks of their own are joined; how a word is spoken is left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let [inItem, inText, spoken] = [false, false, 0];
  let text = '';
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') [inItem, text] = [true, ''];
      else if (name === 'rPh') spoken += 1;
      else if (name === 't') inText = inItem && spoken === 0;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken -= 1;
      else if (name === 'si') {
        texts.push(cellText(text));
        inItem = false;
      }
    },
  });
  return texts;
}
