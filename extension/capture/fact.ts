import { instantOf } from '#shared/base/moment.ts';
import type { Moment } from '#shared/base/time.ts';
import { titleSaid } from '#shared/meetings/called-off.ts';
import { conferenceKey } from '#shared/meetings/conference-key.ts';
import { conferenceOf, conferencesIn, mayLeadToCall } from '#shared/meetings/conference-link.ts';
import { decodePercent } from '#shared/meetings/pasted/link-text.ts';
import { maySeal, sealedIn } from '#shared/meetings/pasted/sealed-link.ts';
import type { Conference, Doubt, Fact, FactLayer, MeetingFacts } from '#shared/meetings/facts.ts';
import { textOf } from './dom.ts';

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

/** The call that the links of a part of a page lead to; several are asked, and so is one that a mail filter keeps to itself. */
export function callIn(
  root: ParentNode,
  most = 2000,
  anyPage = false,
): Pick<MeetingFacts, 'conference' | 'doubts'> {
  const found = new Map<string, Conference>();
  const sealed: string[] = [];
  for (const link of root.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const one = mayLeadToCall(address) ? conferenceOf(address) : null;
    if (one && !found.has(conferenceKey(one))) found.set(conferenceKey(one), one);
    if (!one && maySeal(address)) sealed.push(`${textOf(link)} ${decodePercent(address)}`);
    if (found.size + sealed.length >= most) break;
  }
  return found.size === 0
    ? { conference: null, doubts: sealedIn(sealed.join('\n\n'), anyPage) }
    : oneCall([...found.values()], 'data', anyPage ? likely : certain);
}

/** The call that a text names; several are asked. */
export function callInText(text: string): Pick<MeetingFacts, 'conference' | 'doubts'> {
  const found = conferencesIn(text);
  return found.length === 0 ? { conference: null, doubts: sealedIn(text) } : oneCall(found, 'text', likely);
}

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
