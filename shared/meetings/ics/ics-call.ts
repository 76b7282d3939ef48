import { conferencesIn } from '../conference-link.ts';
import type { MeetingFacts } from '../facts.ts';
import { sealedIn } from '../pasted/sealed-link.ts';
import type { IcsComponent } from './ics-repair.ts';
import { textOf } from './ics-line.ts';
import { allOf } from './ics-value.ts';

const LINKS = [
  ['x-google-conference', 'certain'],
  ['x-microsoft-skypeteamsmeetingurl', 'certain'],
  ['x-microsoft-onlinemeetingconflink', 'certain'],
  ['x-microsoft-onlinemeetingexternallink', 'certain'],
  ['conference', 'certain'],
  ['url', 'certain'],
  ['location', 'certain'],
  ['x-', 'likely'],
  ['description', 'likely'],
  ['x-alt-desc', 'likely'],
  ['styled-description', 'likely'],
  ['comment', 'likely'],
  ['attach', 'likely'],
] as const;

/** What programs of every kind write under names of their own: "X-ZOOM-…", "X-CONFERENCE-URL". */
const ownProperties = (event: IcsComponent): string =>
  event.properties
    .filter(({ name }) => name.startsWith('x-') && name !== 'x-alt-desc')
    .map(textOf)
    .join('\n');

/** The call an event leads to: the calendar's own property before the place and the words; several in one, or one that a mail filter hides, are asked. */
export function callOf(event: IcsComponent): Pick<MeetingFacts, 'conference' | 'doubts'> {
  for (const [name, confidence] of LINKS) {
    const found = conferencesIn(name === 'x-' ? ownProperties(event) : allOf(event, name));
    const [only] = found;
    if (found.length === 1 && only) {
      const conference = { value: only, layer: 'file', evidence: name.toUpperCase(), confidence } as const;
      return { conference, doubts: [] };
    }
    if (found.length > 1) {
      const choices = found.map(({ url, provider, code }) => ({ label: `${provider} ${code}`, value: url }));
      const message = `${name.toUpperCase()} holds ${found.length} links to calls. Choose the one that is used.`;
      return { conference: null, doubts: [{ field: 'conference', message, choices }] };
    }
  }
  // Where only an address stands, the property itself says that it is the call's.
  const bare = ['url', 'location', 'conference'].map((name) => allOf(event, name));
  const joins = [...bare, ownProperties(event)].join('\n').replace(/^(?=.)/gm, 'join ');
  const texts = ['description', 'x-alt-desc', 'styled-description', 'comment', 'attach'];
  return {
    conference: null,
    doubts: sealedIn([...texts.map((name) => allOf(event, name)), joins].join('\n')),
  };
}
