/** The form of a spreadsheet's id. */
export const isSpreadsheetId = (text: string): boolean => /^[\w-]{20,100}$/.test(text);

/** The spreadsheet's id in a pasted link or the address of a tab; null where it is none. Hosts are matched exactly. */
export function spreadsheetIdIn(text: string): string | null {
  const given = text.trim();
  if (isSpreadsheetId(given)) return given;
  if (!URL.canParse(given)) return null;
  const { host, pathname } = new URL(given);
  if (host !== 'docs.google.com') return null;
  const id = /^\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(pathname)?.[1] ?? '';
  return isSpreadsheetId(id) ? id : null;
}

/** The form of a client id: what a person copies from Google's console. */
export const isClientId = (text: string): boolean =>
  /^\d{6,20}-[a-z0-9]{10,64}\.apps\.googleusercontent\.com$/.test(text.trim());

/** The address of a sheet for a person. */
export const sheetUrl = (id: string): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;
