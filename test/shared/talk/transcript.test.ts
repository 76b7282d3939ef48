import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxText } from '#shared/table/import/docx-text.ts';
import { distrusted, suggestionsIn } from '#shared/talk/suggestions.ts';
import { languageOf, speakersOf, turnsOf } from '#shared/talk/transcript.ts';

const TWO = [
  { speaker: 'Ana Silva', text: 'We want a billboard. It has to be up by June.' },
  { speaker: 'Ben', text: 'What would it make possible?' },
];

describe('a transcript is read into turns with their speaker', () => {
  test.each([
    ['Teams .vtt', 'WEBVTT\n\n0f1e2d3c-1111-2222-3333-444455556666/12-0\n00:00:01.000 --> 00:00:04.000\n<v Ana Silva>We want a billboard.</v>\n\n00:00:04.000 --> 00:00:06.000\n<v Ana Silva>It has to be up by June.</v>\n\n00:00:07.000 --> 00:00:09.000\n<v Ben>What would it make possible?</v>\n'], // prettier-ignore
    ['Zoom .vtt', 'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nAna Silva: We want a billboard. It has to be up by June.\n\n2\n00:00:05.000 --> 00:00:06.000\nBen: What would it make possible?\n'], // prettier-ignore
    ['.srt', '1\n00:00:01,000 --> 00:00:04,000\nAna Silva: We want a billboard.\nIt has to be up by June.\n\n2\n00:00:05,000 --> 00:00:06,000\nBen: What would it make possible?\n'], // prettier-ignore
    ['Otter', 'Ana Silva  0:01\nWe want a billboard. It has to be up by June.\n\nBen  0:05\nWhat would it make possible?\n\nTranscribed by https://otter.ai'], // prettier-ignore
    ['Fathom', '0:01 - Ana Silva (Northwind)\n  We want a billboard. It has to be up by June.\n\n0:05 - Ben\n  What would it make possible?\n'], // prettier-ignore
    ['Zoom .txt', '[Ana Silva] 10:02:33\nWe want a billboard. It has to be up by June.\n\n[Ben] 10:02:40\nWhat would it make possible?'], // prettier-ignore
    ['Meet', '00:00:01\n\nAna Silva: We want a billboard. It has to be up by June.\nBen: What would it make possible?'], // prettier-ignore
  ])('%s', (_, text) => {
    expect(turnsOf(text)).toEqual(TWO);
    expect(speakersOf(turnsOf(text))).toEqual(['Ana Silva', 'Ben']);
  });

  test('what styles a .vtt or notes its making is not said, and its marks are letters', () => {
    const vtt =
      'WEBVTT\r\rSTYLE\r::cue {\r  color: red;\r}\r\rNOTE made by\ra machine\r\r00:01.000 --> 00:04.000\r<v.loud Ana Silva>R&amp;D and <i>growth</i>.</v>\r';
    expect(turnsOf(vtt)).toEqual([{ speaker: 'Ana Silva', text: 'R&D and growth.' }]);
  });

  test('Granola names Me and Them', () => {
    expect(turnsOf('Them: We want a billboard.\nMe: Why now?').map(({ speaker }) => speaker)).toEqual([
      'Them',
      'Me',
    ]);
  });

  test('notes without names are turns without a speaker', () => {
    expect(turnsOf('wants a billboard by June')).toEqual([
      { speaker: null, text: 'wants a billboard by June' },
    ]);
  });

  test('a .docx gives its paragraphs; other bytes give nothing', () => {
    const xml =
      '<w:document><w:body><w:p><w:r><w:t>Ana Silva: We want a </w:t></w:r><w:r><w:t xml:space="preserve">billboard &amp; more.</w:t></w:r></w:p><w:p/></w:body></w:document>';
    expect(docxText(zipSync({ 'word/document.xml': strToU8(xml) }))?.trim()).toBe(
      'Ana Silva: We want a billboard & more.',
    );
    expect(docxText(strToU8('no archive'))).toBeNull();
  });

  test('the language is the one most small words are of', () => {
    expect(languageOf('Das ist ein Haus und wir sind da')).toBe('de');
    expect(languageOf('That is a house and we are in it')).toBe('en');
  });
});

describe('suggestions', () => {
  const own = new Set(['Ben']);

  test('come from the client with their words; what we say ourselves is no signal', () => {
    expect(suggestionsIn(TWO, own, []).map(({ code, quote }) => [code, quote])).toEqual([
      ['D1', 'We want a billboard.'],
      ['D2', 'It has to be up by June.'],
    ]);
    expect(suggestionsIn(TWO, new Set(['Ana Silva', 'Ben']), [])).toEqual([]);
  });

  test('promises of both sides are told apart', () => {
    const turns = [
      { speaker: 'Ana Silva', text: 'I’ll send you the figures tonight.' },
      { speaker: 'Ben', text: 'I will look into the grants for you.' },
    ];
    expect(suggestionsIn(turns, own, []).map(({ code }) => code)).toEqual([
      'client-promise',
      'provider-promise',
    ]);
  });

  test('what was confirmed or rejected in the same words is not suggested again', () => {
    const decided = [{ code: 'D1', state: 'rejected', words: 'We want a billboard.' }] as const;
    expect(suggestionsIn(TWO, own, decided).map(({ code }) => code)).toEqual(['D2']);
  });

  test('a code that this user mostly rejects is no longer suggested; one they mostly take is', () => {
    const no = { code: 'D2', state: 'rejected', words: 'other words' } as const;
    const yes = { code: 'D2', state: 'confirmed', words: 'yet others' } as const;
    expect([...distrusted([no, no])]).toEqual([]);
    expect([...distrusted([no, no, no])]).toEqual(['D2']);
    expect([...distrusted([no, no, no, yes, yes])]).toEqual([]);
    expect(suggestionsIn(TWO, own, [no, no, no]).map(({ code }) => code)).toEqual(['D1']);
  });
});
