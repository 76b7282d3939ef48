import { strFromU8 } from 'fflate';
import type { ZipEntry } from './zip.ts';

const AGAIN = 'Open it in your spreadsheet program, save it as .xlsx, then choose it again.';

/** The first bytes of a file as letters. */
const headOf = (bytes: Uint8Array, length = 512): string => strFromU8(bytes.subarray(0, length), true);

const spaced = (word: string): string => [...word].join('\u0000');

/** What a file is, where it is not an .xlsx workbook but one we know; in words, with what to do. Null where nothing speaks against it. */
export function fileTrouble(bytes: Uint8Array, entries: readonly ZipEntry[] | null): string | null {
  if (bytes.length === 0) return `This file is empty. ${AGAIN}`;
  const head = headOf(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldFormat(bytes);
  if (/^\u0009[\u0000\u0002\u0004\u0008]/.test(head))
    return `This is a workbook of the old format .xls. ${AGAIN}`;
  if (head.startsWith('%PDF'))
    return 'This is a PDF. Export the table itself as .xlsx or CSV, then choose that file.';
  if (head.includes('opendocument')) return `This is an OpenDocument file (.fods). ${AGAIN}`;
  if (/^\W*<(?:!doctype|html|table|\?xml|meta)/i.test(head))
    return `This is a web page or an XML file under the name of a workbook. ${AGAIN}`;
  return entries === null ? null : otherArchive(entries);
}

/** The old container holds .xls workbooks, and new ones behind a password. */
function oldFormat(bytes: Uint8Array): string {
  const all = headOf(bytes, 400_000);
  return all.includes(spaced('EncryptedPackage')) || all.includes(spaced('EncryptionInfo'))
    ? 'This workbook is protected by a password. Save it without one, then choose it again.'
    : `This is a workbook of the old format .xls. ${AGAIN}`;
}

function otherArchive(entries: readonly ZipEntry[]): string | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl[\\/]workbook\.bin$/i)) return `This is a binary workbook (.xlsb). ${AGAIN}`;
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return `This is an OpenDocument file (.ods). ${AGAIN}`;
  if (has(/\.iwa$/))
    return 'This is an Apple Numbers file. In Numbers choose File, Export To, Excel; then choose that file.';
  if (has(/^word[\\/]document\.xml$/))
    return 'This is a Word document. Copy its table into a workbook, then choose that one.';
  return null;
}
