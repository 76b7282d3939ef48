import type { JSX } from 'preact';

/** Paths of 16 px icons, drawn after Lucide (ISC licence, lucide.dev). */
const PATHS = {
  shield: 'M8 1.5 13 3v4.5c0 3.2-2.1 5.6-5 7-2.9-1.4-5-3.8-5-7V3l5-1.5Z',
  document: 'M4 1.5h5.5L13 5v9.5H4v-13ZM9.5 1.5V5H13M6 8h4M6 11h4',
  check: 'M3 8.5 6.5 12 13 4.5',
  half: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12',
  cross: 'M4 4l8 8M12 4l-8 8',
  minus: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5 8h6',
  look: 'M8 2 15 14H1L8 2ZM8 6.5v3.5M8 12h.01',
  question: 'M6 6a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.3M8 11.5h.01',
  ring: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  slashed: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 11.8l7.6-7.6',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.5V8l2.5 1.5',
  calendar: 'M2.5 3.5h11v10h-11v-10ZM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  pencil: 'M11 2.5 13.5 5 5.5 13H3v-2.5l8-8Z',
  eyeOff:
    'M2 2l12 12M6.5 6.6a2 2 0 0 0 2.9 2.8M4 4.3C2.6 5.2 1.7 6.5 1.3 8c.9 3 3.6 5 6.7 5 1.2 0 2.3-.3 3.3-.8M6.3 3.2C6.9 3.1 7.4 3 8 3c3.1 0 5.8 2 6.7 5-.3 1-.8 1.8-1.4 2.6',
  plus: 'M8 3v10M3 8h10',
  right: 'M3 8h10M9 4l4 4-4 4',
  bulb: 'M5.5 11.5h5M6.5 14h3M5.5 11.5C4 10.5 3.5 9 3.5 7.5a4.5 4.5 0 0 1 9 0c0 1.5-.5 3-2 4',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  copy: 'M5.5 5.5h8v8h-8v-8ZM10.5 5.5v-3h-8v8h3',
  mail: 'M2 3.5h12v9H2v-9ZM2 4.5l6 4.5 6-4.5',
  checkRing: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.4 8.3 7.2 10.1 10.6 6.2',
  crossRing: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6 6l4 4M10 6l-4 4',
  down: 'M4 6l4 4 4-4',
  laptop: 'M3 3.5h10v7H3v-7ZM1.5 13h13',
  window: 'M2 3h12v10H2V3ZM2 6h12',
  link: 'M6.5 9.5l3-3M7 4.5 8.5 3a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.5L4.5 7',
  external: 'M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  panel: 'M2 3h12v10H2V3ZM10 3v10',
  cloudOff: 'M2 2l12 12M5 5.2A3 3 0 0 0 4.5 11H11M7 3.6a4 4 0 0 1 5 3.4 2.3 2.3 0 0 1 1.7 3.6',
  rows: 'M2.5 3h11v10h-11V3ZM2.5 6.3h11M2.5 9.6h11M6.5 6.3V13',
  quote: 'M3 5h3.5v3.5c0 2-1 3-2.5 3.5M9.5 5H13v3.5c0 2-1 3-2.5 3.5M3 5v3.5h3.5M9.5 5v3.5H13',
  flag: 'M3.5 14V2.5h9l-2 3 2 3h-9',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  enter: 'M13 4v4.5H4M6.5 6 4 8.5 6.5 11',
} as const;

/** The path of an icon that only pages need, so that it does not travel with the popup: `page-icons.ts`. */
export interface DrawnIcon {
  readonly path: string;
}

export type IconName = keyof typeof PATHS | DrawnIcon;

/** One outlined icon; hidden from screen readers, since a word always stands beside it. */
export const Icon = ({ name }: { name: IconName }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={typeof name === 'string' ? PATHS[name] : name.path} />
  </svg>
);

/** A filled round mark with its sign, for states that are settled. */
export const Mark = ({ sign }: { sign: 'check' | 'cross' | 'minus' | 'half' }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {sign === 'half' ? (
      <>
        <circle cx="8" cy="8" r="6" />
        <path class="full" d="M8 2a6 6 0 0 1 0 12Z" />
      </>
    ) : (
      <>
        <circle class="full" cx="8" cy="8" r="6.5" />
        <path class="sign" d={SIGNS[sign]} />
      </>
    )}
  </svg>
);

const SIGNS = {
  check: 'M5 8.3 7.2 10.5 11 6',
  cross: 'M6 6l4 4M10 6l-4 4',
  minus: 'M5.5 8h5',
} as const;

/** A dashed ring with a question: not known, which is neither good nor bad. */
export const UnknownMark = (): JSX.Element => (
  <svg class="icon unknown" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="6.5" stroke-dasharray="2 2" />
    <path d={PATHS.question} />
  </svg>
);

/** The product's mark: a floe above and below the waterline. */
export const Logo = (): JSX.Element => (
  <svg class="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path class="ice" d="M12 4l5 7H7l5-7Z" />
    <path class="sea" d="M6 13.5h12l-2.5 4.5L12 20.5 8.5 18 6 13.5Z" />
    <path class="water" d="M2 12.25h20" />
  </svg>
);
