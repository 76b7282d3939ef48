import { instantOf } from '#shared/base/moment.ts';
import type { Moment } from '#shared/base/time.ts';
import { titleSaid } from '#shared/meetings/called-off.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { conferenceOf, conferencesIn, mayLeadToCall } from '#shared/meetings/conference-link.ts';
import type { Conference, Doubt, Fact, FactLayer, MeetingFacts } from '#shared/meetings/facts.ts';

/** A fact that attributes or the address give: it fills in. */
export const certain = <T>(value: T, layer: FactLayer, evidence: string): Fact<T> => ({
  value,
  layer,
  evidence,
  confidence: 'certain',
});

/** A fact that wants a glance: visible words, titles, anything that follows the page's language. */
export const likely = <T>(value: T, layer: FactLayer, evidence: string): Fact<T> => ({
  value,
  layer,
  evidence,
  confidence: 'likely',
});

/** A fact from a mark that is known not to last. */
export const guessed = <T>(value: T, layer: FactLayer, evidence: string): Fact<T> => ({
  value,
  layer,
  evidence,
  confidence: 'guess',
});

/** A text fact, or null where there is no text. */
export const words = (value: string, layer: FactLayer, evidence: string, make = certain<string>) =>
  value === '' ? null : make(value, layer, evidence);

/** The title of a meeting without the words that say it was called off, and that word as its status. */
export function titledFacts(
  whole: string,
  layer: FactLayer,
  evidence: string,
  make = certain<string>,
): Pick<MeetingFacts, 'title' | 'status'> {
  const { title, said } = titleSaid(whole);
  return {
    title: words(title, layer, evidence, make),
    status: said === null ? null : likely(said, layer, evidence),
  };
}

/** The same facts, none more than likely: what a page only says in words. */
export function suggested(facts: MeetingFacts): MeetingFacts {
  const soften = <T>(fact: Fact<T> | null): Fact<T> | null =>
    fact && fact.confidence === 'certain' ? { ...fact, confidence: 'likely' } : fact;
  return {
    ...facts,
    start: soften(facts.start),
    end: soften(facts.end),
    day: soften(facts.day),
    lastDay: soften(facts.lastDay),
    allDay: soften(facts.allDay),
    zone: soften(facts.zone),
  };
}

/**
 * Two readings of one moment. The same instant twice is certain; two instants are shown and asked, and neither is taken.
 */
export function agreed(
  field: 'start' | 'end',
  first: Fact<Moment> | null,
  second: Fact<Moment> | null,
): { readonly fact: Fact<Moment> | null; readonly doubts: readonly Doubt[] } {
  if (!first || !second) return { fact: first ?? second, doubts: [] };
  if (instantOf(first.value) === instantOf(second.value))
    return { fact: { ...first, confidence: 'certain' }, doubts: [] };
  const choices = [first, second].map(({ value }) => ({
    label: value.slice(0, 16).replace('T', ' '),
    value,
  }));
  const message = `The page says two different ${field === 'start' ? 'starts' : 'ends'}. Choose the one that is right.`;
  return { fact: null, doubts: [{ field, message, choices }] };
}

/** The call that links or text lead to; several are asked. */
export function callFact(
  links: readonly string[],
  layer: FactLayer,
  make: typeof certain<Conference> = certain,
): Pick<MeetingFacts, 'conference' | 'doubts'> {
  const found = new Map<string, Conference>();
  for (const link of links) {
    const one = conferenceOf(link);
    if (one && !found.has(conferenceKey(one))) found.set(conferenceKey(one), one);
  }
  return oneCall([...found.values()], layer, make);
}

/** The call that a text names; several are asked. */
export const callInText = (text: string): Pick<MeetingFacts, 'conference' | 'doubts'> =>
  oneCall(conferencesIn(text), 'text', likely);

function oneCall(
  found: readonly Conference[],
  layer: FactLayer,
  make: typeof certain<Conference>,
): Pick<MeetingFacts, 'conference' | 'doubts'> {
  const [only] = found;
  if (!only) return { conference: null, doubts: [] };
  if (found.length === 1) return { conference: make(only, layer, only.url), doubts: [] };
  const choices = found
    .slice(0, 8)
    .map(({ provider, code, url }) => ({ label: `${provider} ${code}`, value: url }));
  const message = `The page holds ${found.length} links to calls. Choose the one that was used.`;
  return { conference: null, doubts: [{ field: 'conference', message, choices }] };
}

/** Links inside an element that may lead to a call; the rest of a page's links is not looked at. */
export function linksIn(root: ParentNode, most = 2000): string[] {
  const links = new Set<string>();
  for (const link of root.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (mayLeadToCall(address)) links.add(address);
    if (links.size >= most) break;
  }
  return [...links];
}
