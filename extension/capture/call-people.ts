import type { CallService } from '#shared/meetings/call-services.ts';
import { zoomClient } from './call-phase.ts';
import { attributeOf, textOf } from './dom.ts';

const MARKS: Readonly<Record<CallService, string>> = {
  meet: '[data-participant-id]',
  zoom: '.participants-item__display-name',
  teams: '[data-tid^="participantsInCall-"], [data-stream-type][data-tid]',
};

const ROSTER = 'participantsInCall-';

const NAME_OF: Readonly<Record<CallService, (mark: Element) => string>> = {
  meet: (mark) => attributeOf(mark, 'aria-label'),
  zoom: textOf,
  teams: (mark) =>
    attributeOf(mark, 'data-tid')
      .replace(ROSTER, '')
      .replace(/,\s.*$/, ''),
};

const MOST = 50;

const marksIn = (document: Document, call: CallService): Element[] => [
  ...(call === 'zoom' ? zoomClient(document) : document).querySelectorAll(MARKS[call]),
];

/**
 * How many people besides the reader can be seen; a list that is closed shows fewer, so a fall proves nothing. Null where nobody
 * can be seen, not even the reader.
 */
export function othersIn(document: Document, call: CallService): number | null {
  const marks = marksIn(document, call).map(
    (one) =>
      one.getAttribute('data-participant-id') ??
      one.getAttribute('data-tid')?.replace(ROSTER, '') ??
      textOf(one),
  );
  return marks.length === 0 ? null : new Set(marks).size - 1;
}

/** The names a call shows at this moment, as they stand there; the reader's own may be among them. */
export function namesIn(document: Document, call: CallService): string[] {
  const names = marksIn(document, call).map(NAME_OF[call]);
  return [...new Set(names)].filter((name) => name !== '' && name.length <= 100).slice(0, MOST);
}
