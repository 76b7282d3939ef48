import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noteIn } from '#shared/talk/notes.ts';
import { signalsIn, type TalkLine } from '#shared/talk/signals.ts';
import { measureTalk } from '#test/talk/measure.ts';

const quote = (text: string, language: TalkLine['language'] = 'en') =>
  signalsIn({ language, kind: 'quote', text }).map(({ code }) => code);
const note = (text: string, language: TalkLine['language'] = 'en') =>
  signalsIn({ language, kind: 'note', text }).map(({ code }) => code);

describe('of some labelled lines most are heard and few wrongly', () => {
  test.each([
    ['cases', 4],
    ['own', 20],
  ])('in the folder %s', (folder, every) => {
    const { signals, notes } = measureTalk(resolve(import.meta.dirname, '../../talk', folder), every);
    expect(signals.figures.precision).toBeGreaterThan(0.75);
    expect(signals.figures.recall).toBeGreaterThan(0.5);
    expect(notes.figures.precision).toBeGreaterThan(0.8);
    expect(notes.figures.recall).toBeGreaterThan(0.6);
  });
});

describe('whose words, whose matter, said or denied', () => {
  test('the same words are a signal from the client and nothing from the provider', () => {
    expect(quote('When could you start?')).toEqual(['D2']);
    expect(quote('Me: When could you start?')).toEqual([]);
    expect(note('Client: When could you start?')).toEqual(['D2']);
  });

  test('a note that tells what we did is not what the client said', () => {
    expect(note('wants a brochure for the night porters')).toEqual(['D1']);
    expect(note('We want a brochure for our own office')).toEqual([]);
  });

  test('what is denied is not said, nor is its opposite', () => {
    expect(quote('We need a brochure.')).toEqual(['D1']);
    expect(quote('We don’t need a brochure.')).toEqual([]);
    expect(quote('Einen Flyer brauchen wir nicht.', 'de')).toEqual([]);
  });

  test('a doubt that holds its own “not” is a doubt', () => {
    expect(quote('I don’t believe that people will join in.')).toEqual(['B6']);
    expect(quote('Ich glaube nicht, dass das klappt.', 'de')).toEqual(['B6']);
  });

  test('other people’s matters and other years are not the matter the client brings', () => {
    expect(quote('My cousin wants a website.')).toEqual([]);
    expect(quote('Back in those days we wanted a jingle.')).toEqual([]);
    expect(quote('Unsere Kunden wollen immer Rabatt.', 'de')).toEqual([]);
  });

  test('a question that begins with “isn’t” asks, and “nobody’s” denies', () => {
    expect(quote('Isn’t there some other way of doing this?')).toEqual(['B4']);
    expect(quote('Don’t you think it’s a mistake?')).toEqual(['B7']);
    expect(quote('Nobody’s asking you for a discount.')).toEqual([]);
  });

  test('hesitation is not heard: no filler, no word said twice', () => {
    expect(quote('So, um, what we’re basically after is a, like, a one-page cheat sheet.')).toEqual(['D1']);
    expect(quote('Also, ähm, wir brauchen einen, äh, einen Flyer.', 'de')).toEqual(['D1']);
  });

  test('who gathers information is on the doing side', () => {
    expect(quote('Could you send us some information and a few references?')).toEqual(['D8']);
    expect(note('holt erst mal Infos ein, will Referenzen', 'de')).toEqual(['D8']);
    expect(quote('Could you send me the link?')).toEqual([]);
  });

  test('the words that say it are given along', () => {
    expect(signalsIn({ language: 'en', kind: 'quote', text: 'What would you do in my place?' })[0]).toEqual({
      code: 'B7',
      words: 'what would you do',
    });
  });
});

describe('what a note settles', () => {
  test.each([
    ['Client: I’ll send you the figures tonight.', 'client-promise'],
    ['Client: Maybe I’ll send you the figures one day.', null],
    ['I’ll send her the figures tonight', 'provider-promise'],
    ['The bank will send the figures tonight.', null],
    ['from now on we meet every two weeks, agreed', 'adjustment'],
    ['from now on we meet every two weeks, she wants to sleep on it', null],
    ['Client: could we start with my topics from now on? Me: of course, happy to.', 'adjustment'],
    ['Client: could we start with my topics from now on?', null],
    ['Me: no worries, I’ll send the link this afternoon.', 'provider-promise'],
    ['Client: I’m not gonna promise you anything.', null],
    ['Client: I won’t be able to send it before Monday.', null],
    ['Client: I used your script with the supplier and it worked.', 'value-yes'],
    ['Client: your question opened my eyes.', 'value-yes'],
    ['Client: that didn’t help me.', 'value-missing'],
    ['I thought the session felt slow.', null],
  ])('%s → %s', (text, label) => {
    expect(noteIn({ language: 'en', text })).toBe(label);
  });
});
