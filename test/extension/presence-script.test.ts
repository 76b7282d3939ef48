import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { namesIn, othersIn } from '#extension/capture/call-people.ts';
import { phaseOf } from '#extension/capture/call-phase.ts';
import type { CallService } from '#shared/meetings/call-services.ts';
import { LOOK_EVERY, unwatched, watched, type Look } from '#extension/capture/call-watch.ts';

/** Words of a script that looks at each of these phases in turn. */
function wordsOf(looks: readonly (Look['phase'] | Look)[]): string[] {
  let watch = unwatched;
  return looks.flatMap((look, n) => {
    const seen = typeof look === 'object' && look !== null ? look : { phase: look, others: null };
    const next = watched(watch, seen, (n + 1) * LOOK_EVERY);
    watch = next.watch;
    return next.word ? [`${n}:${next.word}`] : [];
  });
}

describe('the script in a call’s tab', () => {
  const times = (phase: Look['phase'], n: number): Look['phase'][] => Array.from({ length: n }, () => phase);
  const cases: readonly [string, (Look['phase'] | Look)[], string[]][] = [
    ['says nothing in a lobby or elsewhere', [...times('lobby', 30), ...times(null, 30), 'left'], []],
    [
      'says at once that the call was joined, then once a minute',
      times('inCall', 31),
      ['0:inCall', '15:inCall', '30:inCall'],
    ],
    ['says at once that the call was left, once', ['inCall', 'left', 'left', 'left'], ['0:inCall', '1:left']],
    ['holds its word while the page flickers', ['inCall', null, null, 'inCall'], ['0:inCall']],
    [
      'says left after more than nine seconds without the call',
      ['inCall', null, null, null, null],
      ['0:inCall', '3:left'],
    ],
    [
      'says when the first other person comes',
      [
        { phase: 'inCall', others: 0 },
        { phase: 'inCall', others: 0 },
        { phase: 'inCall', others: 1 },
        { phase: 'inCall', others: 2 },
      ],
      ['0:inCall', '2:inCall'],
    ],
    ['begins anew after leaving', ['inCall', 'left', 'inCall'], ['0:inCall', '1:left', '2:inCall']],
  ];
  test.each(cases)('%s', (_, looks, words) => expect(wordsOf(looks)).toEqual(words));
});

describe('people in a call', () => {
  const pages: readonly [CallService, string, string, number | null, string[]][] = [
    [
      'meet',
      'https://meet.google.com/abc-defg-hij',
      '<div data-participant-id="a" role="listitem" aria-label="Nora Lindqvist"></div><div data-participant-id="b" role="listitem" aria-label="Tomás Rivera"></div><div data-participant-id="b"></div>',
      1,
      ['Nora Lindqvist', 'Tomás Rivera'],
    ],
    ['meet', 'https://meet.google.com/abc-defg-hij', '<div data-participant-id="a"></div>', 0, []],
    ['zoom', 'https://app.zoom.us/wc/123/join', '<div id="wc-footer"></div>', null, []],
    [
      'zoom',
      'https://app.zoom.us/wc/123/join',
      '<span class="participants-item__display-name">Nora</span><span class="participants-item__display-name">Tomás Rivera</span>',
      1,
      ['Nora', 'Tomás Rivera'],
    ],
    [
      'teams',
      'https://teams.microsoft.com/v2/',
      '<button id="hangup-button"></button><div data-stream-type="Video" data-tid="Tomás Rivera"></div><div data-tid="participantsInCall-Tomás Rivera"></div><div data-tid="participantsInCall-Nora"></div>',
      1,
      ['Tomás Rivera', 'Nora'],
    ],
  ];
  test.each(pages)('%s at %s', (call, url, body, others, names) => {
    const window = new Window({ url });
    const parsed: unknown = new window.DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
    const document = parsed as Document;
    expect(phaseOf(document, url, call)).toBe('inCall');
    expect([othersIn(document, call), namesIn(document, call)]).toEqual([others, names]);
  });
});
