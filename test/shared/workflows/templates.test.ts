import { describe, expect, test } from 'vitest';
import { bookToJson, jsonToBook } from '#shared/table/book/json.ts';
import { runCommand } from '#shared/workflows/door.ts';
import { keptParts } from '#shared/workflows/templates/bring-rows.ts';
import { broughtWords } from '#shared/workflows/templates/brought-words.ts';
import { contentOf } from '#shared/workflows/templates/kept-book.ts';
import { bookWith, ENGAGEMENT } from '#test/support/build-book.ts';
import { usd, context, practice, after, begin, newest } from './support/template-practice.ts';

const keep = {
  kind: 'keepTemplate',
  id: 'cmd_1',
  tab: 'engagements',
  record: ENGAGEMENT,
  name: 'Coaching',
} as const;

describe('a template kept from an engagement', () => {
  const kept = after(practice, keep);
  const [template] = kept.templates;
  const content = template && contentOf(template);

  test('names no client, holds no quote, no day of theirs and no signature', () => {
    expect(template).toMatchObject({ name: 'Coaching', kind: 'coaching', holds: 'engagement' });
    const text = template?.content ?? '';
    for (const theirs of ['Rivera', 'Tomás', 'Ana', 'I lead', '2026-0', 'frozen', 'opens', 'rivera.example'])
      expect(text).not.toContain(theirs);
  });

  test('comes through every file of the practice as it was', () => {
    const read = jsonToBook(bookToJson(kept));
    expect(read.ok && read.value.book.templates).toEqual(kept.templates);
  });

  test('begins another engagement with terms, options, results and words, all with ids of their own', () => {
    const begun = after(kept, {
      ...begin,
      like: template?.id ?? '',
      engagement: { title: 'Ms Engel leads' },
    });
    const [option] = newest(begun.options);
    const [driver] = newest(begun.drivers);
    const [result] = newest(begun.minimumResults);
    const [contract] = newest(begun.contracts);
    const [proposal] = newest(begun.proposals);
    expect(option).toMatchObject({ name: 'Programme', fee: usd(2_400), drivers: [driver?.id], chosen: null });
    expect(driver).toMatchObject({ name: 'New contracts', change: null, unitValue: null });
    expect(result).toMatchObject({ threshold: usd(2_400), baseline: null, clientAgreedOn: null });
    expect(contract).toMatchObject({
      option: option?.id,
      minimumResults: [result?.id],
      revision: 1,
      termStart: null,
    });
    expect(contract).toMatchObject({
      clientSignedOn: null,
      legalNote: 'The law of Bremen.',
      dutyNotice: true,
    });
    expect(proposal).toMatchObject({ number: '2026-02', sentAt: null, firstSteps: 'We meet.\nWe begin.' });
    expect(proposal?.clientDuties).toBeNull();
    expect(newest(begun.documents)).toMatchObject([{ owner: proposal?.id, content: 'You want to lead.' }]);
    expect(begun.sessions).toHaveLength(1);
    expect(begun.payments).toHaveLength(3);
    expect(begun.engagements.at(-1)).toMatchObject({
      title: 'Ms Engel leads',
      kind: 'coaching',
      stage: 'need',
    });
  });

  test('takes the sentence of the new client for its primary outcome, of which there is one', () => {
    const engagement = { desired: 'Fewer returns' };
    const begun = after(kept, { ...begin, like: template?.id ?? '', engagement });
    expect(newest(begun.outcomes)).toMatchObject([
      { name: 'Leads calls', words: 'Fewer returns', primary: true },
    ]);
  });

  test('has the guarantee that was chosen, where one was', () => {
    const begun = after(kept, { ...begin, like: template?.id ?? '', engagement: { guarantee: 'none' } });
    expect(newest(begun.contracts)).toMatchObject([{ type: 'none' }]);
  });

  test('brings no amount of another currency', () => {
    const begun = after(kept, { ...begin, like: template?.id ?? '', engagement: { currency: 'EUR' } });
    expect(newest(begun.options)).toMatchObject([{ fee: null }]);
  });

  test('offers how it is paid, counted from the start of the new term', () => {
    expect(content?.ok && keptParts(content.value, '2027-01-01')).toEqual([
      { share: 0.5, text: 'Half at the start', dueOn: '2027-01-15' },
      { share: 0.5, text: 'When it is done', dueOn: '2027-07-03' },
    ]);
  });

  test('says what it brings', () => {
    expect(content?.ok && broughtWords(content.value)).toEqual([
      '1 outcome',
      '1 value driver without figures',
      '1 option with its fee',
      '1 minimum result',
      'the terms and duties of the contract, as a draft that nobody signed',
      'the words of the proposal, as a draft',
      '1 paragraph in your own words',
      'how it is paid, in 2 parts',
    ]);
  });

  test('is replaced by one of the same name, and is refused without a name', () => {
    expect(after(kept, { ...keep, id: 'cmd_3', name: ' coaching ' }).templates).toHaveLength(1);
    expect(runCommand(practice, { ...keep, name: ' ' }, context)).toMatchObject({
      problems: [{ field: 'name' }],
    });
  });

  test('is refused in words where someone changed it by hand', () => {
    const broken = bookWith({ templates: [{ id: 'tpl_1', name: 'Coaching', content: 'x' }] });
    const plan = runCommand(broken, { ...begin, like: 'tpl_1', engagement: {} }, context);
    expect(plan.ok ? '' : plan.problems[0]?.message).toContain('“Coaching”');
  });
});
