import { attributeOf } from './xml-text.ts';
import { partText, tagsOf, type XlsxPackage } from './xlsx-package.ts';

const SHIFT_1904 = 1462;

/** How many days later a workbook counts from than most: 1462 where its first day is in 1904. */
export const dayShiftOf = (pack: XlsxPackage): number => {
  const [attributes = ''] = tagsOf(partText(pack, pack.workbook), 'workbookPr');
  return /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '') ? SHIFT_1904 : 0;
};
