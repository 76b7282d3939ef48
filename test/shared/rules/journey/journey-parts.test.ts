import { describe, expect, test } from 'vitest';
import { guaranteeStatus } from '#shared/rules/guarantee/guarantee.ts';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { arcOf } from '#shared/rules/journey/arc.ts';
import { toTellNext } from '#shared/rules/journey/iceberg.ts';
import { journeyOf } from '#shared/rules/journey/journey.ts';
import { journeyLines } from '#shared/rules/journey/journey-words.ts';
import { silenceLimit } from '#shared/rules/journey/silence.ts';
import { at, bookWith, ENGAGEMENT, usd, wonContract, type RowsGiven } from '#test/support/build-book.ts';

const NOW = at('2026-10-22');
const ZONE = 'Europe/Berlin';
const journey = (given: RowsGiven) => {
  const book = bookWith(given);
  return journeyOf(book, ENGAGEMENT, guaranteeStatus(book, ENGAGEMENT, NOW).progress, NOW);
};
const engagement = (more: object) => ({ engagements: [{ id: ENGAGEMENT, ...more }] });
const seen = (on: string, more = {}) =>
  ({ at: `${on}T10:00+02:00`, line: 'above', summary: `Seen ${on}`, ...more }) as const;

test('how long work waited is told in hours up to two days, then in days', () => {
  const told = (hours: number) => {
    const start = at('2026-09-01');
    const moment = (from: number) => new Date(start + from * 3_600_000).toISOString().slice(0, 16) + 'Z';
    const rows = [
      { id: 'tou_1', at: moment(0), line: 'below', summary: 'Work', toldIn: 'tou_2' } as const,
      { id: 'tou_2', at: moment(hours), line: 'above', summary: 'Update' } as const,
    ];
    return journeyLines(journey({ touchpoints: rows }), 'en-GB').find(({ name }) => name === 'Told since')?.text; // prettier-ignore
  };
  expect(told(1)).toMatch(/, half of it within 1 hour$/);
  expect(told(47)).toMatch(/, half of it within 47 hours$/);
  expect(told(361)).toMatch(/, half of it within 15 days$/);
});

describe('what one would do if only the result were paid', () => {
  test('is asked before the contract, and again for each proposal in the making', () => {
    const asked = (given: RowsGiven) => journey(given).onlyPaid.ask?.text ?? null;
    const early = engagement({ stage: 'narrow' });
    const answered = { ...early, onlyPaid: [{ on: '2026-09-01', answer: 'Call every Friday' }] };
    const draft = { proposals: [{ id: 'pro_1', datedOn: '2026-10-20' }] };
    expect(asked(early)).toMatch(/^What would you do if you only got paid/);
    expect(asked(engagement({ stage: 'narrow', onlyPaidIf: 'Call every Friday' }))).toBeNull();
    expect(asked(answered)).toBeNull();
    expect(asked({ ...answered, ...draft })).toMatch(
      /^Answered on 1 Sept?; a proposal is in the making\. What would/,
    );
    expect(asked({ ...early, ...draft, onlyPaid: [{ on: '2026-10-21', answer: 'Again' }] })).toBeNull();
    expect(asked(engagement({ stage: 'deliver' }))).toBeNull();
  });

  test('its commitments lie above the line, below it, or on neither yet', () => {
    const { onlyPaid } = journey({ actions: [{ text: 'Friday call', kind: 'commitment', line: 'above' }, { text: 'Check twice', kind: 'commitment', line: 'below' }, { text: 'Ask Ana', kind: 'commitment' }, { text: 'Homework' }] }); // prettier-ignore
    expect([onlyPaid.above, onlyPaid.below, onlyPaid.unplaced].map((some) => some.map(({ text }) => text))).toEqual([['Friday call'], ['Check twice'], ['Ask Ana']]); // prettier-ignore
  });
});

describe('moments the client sees', () => {
  test('a planned moment is not seen until it is ticked; past its day it asks whether it happened', () => {
    const found = journey({ touchpoints: [seen('2026-10-01', { state: 'planned', stage: 'deliver' }), seen('2026-10-02', { state: 'happened', stage: 'deliver' }), seen('2026-10-03', { state: 'dropped' })] }); // prettier-ignore
    expect(found.iceberg.seen).toBe(1);
    expect(found.plan).toMatchObject({
      planned: 2,
      happened: 1,
      stages: [{ stage: 'deliver', happened: 1 }],
    });
    expect(found.talk.map(({ text }) => text)).toEqual(['“Seen 2026-10-01”, planned for Deliver, was to be seen by now. Did it happen?']); // prettier-ignore
  });

  test('too few or too many seen is told by the range of the practice, and not at all without one', () => {
    const rows = { touchpoints: [seen('2026-10-01'), seen('2026-10-02', { line: 'below' }), seen('2026-10-03', { line: 'below' })] } as const; // prettier-ignore
    const told = (settings: object) =>
      journey({ ...rows, settings: [settings] }).iceberg.balance?.text ?? null;
    expect(told({})).toBeNull();
    expect(told({ aboveLow: 0.5 })).toBe('The client sees 33 % of what happens; you want at least 50 %.');
    expect(told({ aboveHigh: 0.2 })).toMatch(/at most 20 %/);
    expect(told({ aboveLow: 0.3, aboveHigh: 0.4 })).toBeNull();
  });

  test('the limit of silence follows the stage, and comes sooner where much hangs on it', () => {
    const limit = (more: object, settings = {}) =>
      silenceLimit(
        bookWith({ ...engagement(more), settings: [{ silenceDays: 10, ...settings }] }),
        ENGAGEMENT,
      );
    expect(limit({ stage: 'deliver' })).toBe(10);
    expect(limit({ stage: 'deliver', impact: 'high' })).toBe(7);
    expect(limit({ stage: 'explore' })).toBeNull();
    expect(limit({ stage: 'explore' }, { silenceBefore: 14 })).toBe(14);
    expect(limit({ stage: 'whatNow' }, { silenceAfter: 40 })).toBe(40);
    const quiet = (settings: object) =>
      attentionList(bookWith({ ...engagement({ stage: 'explore' }), settings: [settings], touchpoints: [seen('2026-10-01')] }), NOW).filter(({ action }) => action === 'writeUpdate').length; // prettier-ignore
    expect([quiet({}), quiet({ silenceBefore: 14 })]).toEqual([0, 1]);
  });

  test('while the result is behind only work that names what is done for it is to be told', () => {
    const book = bookWith({ outcomes: [{ id: 'out_1', name: 'Calls' }], touchpoints: [seen('2026-10-01', { line: 'below', outcomes: ['out_1'] }), seen('2026-10-02', { line: 'below' })] }); // prettier-ignore
    const texts = (behind: boolean) => toTellNext(book, ENGAGEMENT, NOW, behind).map(({ text }) => text);
    expect(texts(false)).toEqual(['Seen 2026-10-01', 'Seen 2026-10-02']);
    expect(texts(true)).toEqual(['Seen 2026-10-01']);
  });
});

describe('what the client feels and expects', () => {
  test('certainty before and after the choice; when it falls again, it is told', () => {
    const decided = engagement({ decidedOn: '2026-10-05' });
    const talk = (on: string, certainty: 'sure' | 'unsure') => ({ at: `${on}T10:00+02:00`, certainty });
    const { certainty } = journey({ ...decided, stageVisits: [{ stage: 'narrow', enteredOn: '2026-10-01', certainty: 'unsure' }], talks: [talk('2026-10-06', 'sure'), talk('2026-10-20', 'unsure')] }); // prettier-ignore
    expect(certainty).toMatchObject({ before: false, after: true, last: { sure: false } });
    expect(certainty.fell?.text).toMatch(/^They were sure on 6 Oct, and on 20 Oct no longer\./);
    expect(journey({ talks: [talk('2026-10-20', 'unsure')] }).certainty.fell).toBeNull();
    expect(journey(decided).certainty).toMatchObject({ before: null, after: null, last: null });
  });

  test('what they say it was worth stands beside what was measured, both ways; one of both missing is no gap', () => {
    const worth = (major: number) => engagement({ currency: 'USD', perceived: usd(major), perceivedOn: '2026-10-20', perceivedSource: 'clientSaid' }); // prettier-ignore
    const came = { evidence: [wonContract(1000, '2026-10-10')] };
    expect(journey({ ...worth(600), ...came }).perception.text).toMatch(/USD.400 less than measured/);
    expect(journey({ ...worth(1500), ...came }).perception.text).toMatch(/USD.500 more than measured/);
    expect(journey(came).perception).toMatchObject({ text: null, gap: { value: null } });
  });

  test('either side that sees an expectation otherwise makes it a talk; a warning nobody noted is said again', () => {
    const { talk, advice } = journey({
      expectations: [{ words: 'A call a day', agrees: 'same', clientAgrees: 'differs' }],
      touchpoints: [seen('2026-10-01', { gave: 'warning' }), seen('2026-10-02', { gave: 'warning', acknowledgedOn: '2026-10-03', cameTrue: 'yes' })], // prettier-ignore
    });
    expect(talk.map(({ code }) => code)).toEqual(['expectation', 'warning']);
    expect(advice).toMatchObject({ warned: 2, acknowledged: 1, cameTrue: 1 });
  });

  test('how they take part gives the points at which they look', () => {
    const part = (more: object) => journey({ ...engagement({ plannedEnd: '2026-12-01', ...more }), minimumResults: [{ name: 'Ten calls', dueOn: '2026-11-05' }], sessions: [{ start: '2026-10-29T10:00+01:00', ordinal: 3 }] }).part; // prettier-ignore
    expect(part({}).missing).toHaveLength(2);
    expect(part({ participation: 'consulted', inspection: 'milestones' })).toMatchObject({ text: 'They are consulted and look at milestones.', points: [{ what: 'Ten calls' }, { what: 'The result, at the end' }] }); // prettier-ignore
    expect(part({ inspection: 'everyItem' }).points[0]).toMatchObject({ what: 'Session 3' });
    expect(part({ inspection: 'resultsOnly' }).points).toHaveLength(1);
  });
});

describe('who leads', () => {
  test('a skill the stage takes and the lead lacks, a hand-over without a note, and who looks for more', () => {
    const people = [{ id: 'per_1', name: 'Nora', skills: 'pitch' }, { id: 'per_2', name: 'Sam', skills: 'Delivery, account' }]; // prettier-ignore
    const { roles } = journey({ ...engagement({ stage: 'done' }), people, stagePeople: [{ stage: 'contract', person: 'per_1', needs: 'pitch, contract' }, { stage: 'deliver', person: 'per_2', needs: 'delivery' }] }); // prettier-ignore
    expect(roles.advice.map(({ code }) => code)).toEqual(['emptyStage', 'skills', 'handOver', 'expansion']);
    expect(roles.leads.map(({ lacks }) => lacks)).toEqual([['contract'], []]);
  });
});

test('where a talk was belongs to the talk, also where no signal was noted', () => {
  const book = bookWith({ sessions: [{ id: 'ses_1', start: '2026-10-05T10:00+02:00', outcome: 'held' }], talks: [{ session: 'ses_1', position: 'believing' }] }); // prettier-ignore
  expect(arcOf(book, ENGAGEMENT, NOW, ZONE).talks).toMatchObject([
    { session: 'ses_1', position: 'believing', score: null },
  ]);
});

describe('effort and involvement', () => {
  const work = (effort: 'invested' | 'spent' | null, more = {}) =>
    ({ at: '2026-10-01T10:00+02:00', line: 'below', summary: 'Work', effort, ...more }) as const;
  const said = (given: RowsGiven) => journeyLines(journey(given), 'en');
  const lineOf = (name: string, given: RowsGiven) =>
    said(given).find((one) => one.name === name)?.text ?? null;

  test('work is invested or spent as one said, in pieces; what nobody said counts as neither, and what lies ahead not at all', () => {
    const rows = [
      ...[work('invested'), work('invested'), work('invested'), work('spent'), work(null)],
      ...[
        work('spent', { at: '2027-01-01T10:00+01:00' }),
        work('spent', { line: 'above', state: 'planned' }),
      ],
    ];
    expect(lineOf('Invested, spent', { touchpoints: rows })).toBe(
      '3 invested, 1 spent (75 % invested); 1 not said',
    );
    expect(lineOf('Invested, spent', { touchpoints: [work(null)] })).toBeNull();
    expect(journey({ touchpoints: [work(null)] }).effort.share).toBeNull();
  });

  test('involvement is told talk by talk, the latest at the end; a fall of two asks what they see now', () => {
    const noted = (...levels: readonly number[]) => ({
      talks: levels.map((involvement, n) => ({ involvement, at: `2026-0${9 - n}-01T09:00+02:00` })),
    });
    expect(lineOf('Involvement', noted(3, 1))).toBe('1, 3 of 4, and rising');
    expect(lineOf('Involvement', noted(2))).toBe('2 of 4');
    expect(lineOf('Involvement', {})).toBeNull();
    const fell = (...levels: readonly number[]) => journey(noted(...levels)).talk.map(({ code }) => code);
    expect(fell(1, 3)).toEqual(['involvementFell']);
    expect([...fell(2, 3), ...fell(3, 1)]).toEqual([]);
    expect(lineOf('Involvement', { talks: [{ involvement: 4, at: '2027-01-01T09:00+01:00' }] })).toBeNull();
  });
});
