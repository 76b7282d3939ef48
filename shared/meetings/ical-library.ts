// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- a description of types can not be imported
/// <reference path="./ical.d.ts" />
import library from 'ical.js';

/** ical.js, its only way into the project, so that it is loaded on use and typed in one place. */
export const ICAL = library;
