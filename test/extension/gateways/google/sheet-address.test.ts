import { expect, test } from 'vitest';
import { isClientId, spreadsheetIdIn } from '#extension/gateways/google/sheet-address.ts';

const ID = '123456789012-abcdefghijklmnop.apps.googleusercontent.com';
const SHEET = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';

test.each([
  [`https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`, SHEET],
  [`https://docs.google.com/spreadsheets/u/1/d/${SHEET}/edit`, SHEET],
  [` ${SHEET} `, SHEET],
  [`https://docs.google.com.evil.example/spreadsheets/d/${SHEET}`, null],
  [`https://evil.example/?https://docs.google.com/spreadsheets/d/${SHEET}`, null],
  ['https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ', null],
  ['', null],
])('the spreadsheet in %s', (text, id) => expect(spreadsheetIdIn(text)).toBe(id));

test.each([
  [ID, true],
  [`  ${ID}`, true],
  ['GOCSPX-a-secret', false],
  ['me@example.org', false],
])('%s is a client id: %s', (text, is) => expect(isClientId(text)).toBe(is));
