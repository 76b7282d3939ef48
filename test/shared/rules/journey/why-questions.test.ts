import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demanding, whyQuestions } from '#shared/rules/journey/why-questions.ts';

const first = (request: string | null) => whyQuestions(request, [])[0]?.text;

describe('questions to understand', () => {
  test.each([
    ['We want to do a billboard.', 'What would the billboard make possible?'],
    ['We need a new website', 'What would the new website make possible?'],
    ['a billboard', 'What would the billboard make possible?'],
    ['The bank called', '“The bank called”: what would that make possible?'],
    ['We need the bank to say yes', '“the bank to say yes”: what would that make possible?'],
    [
      'I want to win clients in English without hiding behind e-mail.',
      '“win clients in English without hiding behind e-mail”: what would that make possible?',
    ],
    ['Wir wollen mehr Zeit', '“Wir wollen mehr Zeit”: what would that make possible?'],
    ['', 'What would that make possible?'],
    [null, 'What would that make possible?'],
  ])('of “%s” the first is “%s”', (request, question) => expect(first(request)).toBe(question));

  test('come in order, one is not offered twice, and in the end none is left', () => {
    let before: { question: string; answer: string | null }[] = [];
    const told: string[] = [];
    for (
      let next = whyQuestions('a billboard', before)[0];
      next;
      next = whyQuestions('a billboard', before)[0]
    ) {
      told.push(next.text);
      before = [...before, { question: next.text, answer: null }];
    }
    expect(told).toEqual([
      'What would the billboard make possible?',
      'What made the billboard come up now?',
      'What would be different for the people you serve if the billboard works?',
      'What happens if nothing is done?',
      'Suppose the billboard were in place a year from now: what would you see?',
      'From 0 to 10, how much does the billboard matter to you now? Why that number and not a lower one?',
    ]);
  });

  test('an answer is taken up by the next question: successive whys are a chain', () => {
    const [next] = whyQuestions('a billboard', [
      { question: 'What would the billboard make possible?', answer: 'People stop on Monday' },
    ]);
    expect(next).toEqual({
      text: '“People stop on Monday”: what made that come up now?',
      about: 'People stop on Monday',
    });
  });

  test('whatever the client said, no question is a bare why, asks to justify, or breaks off the quote', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (words) => {
        for (const { text } of whyQuestions(words, [])) {
          const ours = text.replace(/^“.*”: /su, '');
          expect(ours).not.toMatch(/^why\b/i);
          expect(ours).toMatch(/\?$/);
          expect(ours).not.toMatch(/justify|prove/i);
          expect(text.length).toBeLessThan(260);
        }
      }),
    );
  });
});

describe('wording that may sound demanding is flagged, never refused', () => {
  test.each([
    'Why?',
    'But why',
    'Warum?',
    'Why didn’t you call them?',
    "Why don't you just ask?",
    'Warum haben Sie das nicht gemacht?',
    'Can you justify the billboard?',
    'What were you thinking',
    'You should have asked me first',
    'A billboard?!',
    'Okay. So why haven’t you called them?',
    'How could you let that happen?',
    'Wieso haben Sie nie gefragt?',
  ])('“%s”', (question) => expect(demanding(question)).toMatch(/“What made …\?”/));

  test.each([
    '',
    'What would that make possible?',
    'What made the billboard come up now?',
    'Why a 5 and not a 3?',
    'From 0 to 10, how much does it matter? Why that number and not a lower one?',
    'Why not a one or a two?',
    'So why are you a six and not a three?',
    'A five? Why didn’t you pick a lower number?',
    'Warum eine Sechs und nicht eine Drei?',
    'Why don’t we start with what you would like?',
    'So why don’t you tell me a little about the shop?',
    'Warum erzählen Sie mir nicht, wie es anfing?',
    'That is why I asked: what would you not want to lose?',
    'How could you reach the people who never come in?',
    'How seriously do they take it?',
    'What would you notice first?',
    'Was würde sich für Ihre Kunden ändern?',
  ])('“%s” is fine', (question) => expect(demanding(question)).toBeNull());
});
