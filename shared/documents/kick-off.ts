import { addDays } from '../base/day.ts';
import type { Block, BlockCell, ClientDocument } from './block.ts';
import type { DocumentFacts, StepFacts } from './fact-types.ts';
import { plain } from './run.ts';
import { dutiesSection } from './sections/duties.ts';
import { footerOf, topOf } from './sections/top.ts';
import { writerFor, type Writer } from './writer.ts';

const PARTICIPATION = { standBack: 'standBack', consulted: 'consulted', active: 'active' } as const;
const INSPECTION = { everyItem: 'everyItem', milestones: 'milestones', resultsOnly: 'resultsOnly' } as const;

const inOrder = (steps: readonly StepFacts[]): readonly StepFacts[] =>
  [...steps].sort((a, b) =>
    (a.day ?? '9999') < (b.day ?? '9999') ? -1 : (a.day ?? '9999') > (b.day ?? '9999') ? 1 : 0,
  );

function stepsTable(key: string, caption: string, steps: readonly StepFacts[], writer: Writer): Block {
  const { words } = writer;
  const named = steps.some((step) => step.who);
  const row = (step: StepFacts): readonly BlockCell[] => [
    { runs: plain(step.day ? writer.day(step.day) : '–') },
    ...(named ? [{ runs: plain(step.who ?? '–') }] : []),
    { runs: plain(step.text) },
  ];
  return {
    kind: 'table',
    key,
    caption,
    columns: [
      { head: words.when, align: 'start', twelfths: 2.6, whole: true },
      ...(named ? [{ head: words.who, align: 'start', twelfths: 3 } as const] : []),
      { head: words.what, align: 'start' },
    ],
    rows: steps.map(row),
  };
}

/** The first seven days apart from what comes after; undated steps come last. */
function stepsSection(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { words } = writer;
  const steps = inOrder([...facts.steps, ...facts.tasks]);
  const first = steps.find((step) => step.day)?.day;
  const heading = (key: string, text: string): Block => ({
    kind: 'heading',
    key: `${key}:heading`,
    level: 2,
    text,
  });
  if (steps.length === 0)
    return [heading('next', words.whatHappensNext), writer.open('steps', writer.say('openSteps'))];
  const inWeek = (step: StepFacts): boolean => Boolean(first && step.day && step.day < addDays(first, 7));
  const week = steps.filter(inWeek);
  const later = steps.filter((step) => !inWeek(step));
  return [
    ...(week.length > 0
      ? [heading('week', words.weekOne), stepsTable('week', words.weekOne, week, writer)]
      : []),
    ...(later.length > 0
      ? [heading('next', words.whatHappensNext), stepsTable('next', words.whatHappensNext, later, writer)]
      : []),
  ];
}

/** How active the client is and how closely they look, as agreed; open while it is not. */
function levels(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { words } = writer;
  const { participation, inspection } = facts;
  const rows = [
    ...(participation ? [{ term: words.participation, runs: writer.say(PARTICIPATION[participation]) }] : []),
    ...(inspection ? [{ term: words.inspection, runs: writer.say(INSPECTION[inspection]) }] : []),
  ];
  return [
    ...(rows.length > 0
      ? [
          { kind: 'heading', key: 'levels:heading', level: 2, text: words.howClose } as const,
          { kind: 'definitions', key: 'levels', rows } as const,
          { kind: 'paragraph', key: 'levels:note', look: 'note', runs: writer.say('changeAnyTime') } as const,
        ]
      : []),
    ...(participation && inspection ? [] : [writer.open('levels', writer.say('openLevels'))]),
  ];
}

function whoIsWho(facts: DocumentFacts, writer: Writer): readonly Block[] {
  const { party } = facts;
  const rows = [
    ...(party.provider ? [{ term: party.provider, runs: plain(party.practice ?? '') }] : []),
    ...(party.contact ? [{ term: party.contact, runs: plain(party.client) }] : []),
    ...[...party.team.map((one) => ({ ...one, role: one.role ?? party.practice })), ...party.people]
      .filter(({ name }, n, all) => all.findIndex((one) => one.name === name) === n)
      .filter((person) => person.name !== party.provider && person.name !== party.contact)
      .map((person) => ({ term: person.name, runs: plain(person.role ?? '') })),
  ];
  const reach = party.email
    ? [
        {
          kind: 'paragraph',
          key: 'reach',
          look: 'note',
          runs: writer.say('reachUs', {
            email: { kind: 'link', text: party.email, href: `mailto:${party.email}` },
          }),
        } as const,
      ]
    : [];
  if (rows.length === 0) return reach;
  return [
    { kind: 'heading', key: 'people:heading', level: 2, text: writer.words.whoIsWho },
    { kind: 'definitions', key: 'people', rows },
    ...reach,
  ];
}

/** The kick-off sheet: what happens next, who does what in the first week, how close the client wants to be. */
export function kickOffDocument(facts: DocumentFacts): ClientDocument {
  const writer = writerFor(facts);
  const { words } = writer;
  return {
    kind: 'kickOff',
    language: facts.language,
    title: `${words.kickOff} · ${facts.party.client}`,
    author: facts.party.practice ?? facts.party.provider ?? '',
    blocks: [
      ...topOf(facts, words.kickOffFor, writer),
      { kind: 'title', key: 'title', text: words.kickOff },
      { kind: 'paragraph', key: 'lead', look: 'lead', runs: writer.say('kickOffLead') },
      ...stepsSection(facts, writer),
      ...dutiesSection(facts, writer),
      ...levels(facts, writer),
      ...whoIsWho(facts, writer),
    ],
    footer: footerOf(facts, words.kickOff, writer),
  };
}
