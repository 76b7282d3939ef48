import type { JSX } from 'preact';

/** Paths of 16 px icons, drawn after Lucide (ISC licence, lucide.dev). */
const PATHS = {
  today:
    'M8 4.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6ZM8 1v1.3M8 13.7V15M1 8h1.3M13.7 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  tag: 'M2 2h5.5L14 8.5 8.5 14 2 7.5V2ZM5 5h.01',
  shield: 'M8 1.5 13 3v4.5c0 3.2-2.1 5.6-5 7-2.9-1.4-5-3.8-5-7V3l5-1.5Z',
  document: 'M4 1.5h5.5L13 5v9.5H4v-13ZM9.5 1.5V5H13M6 8h4M6 11h4',
  exchange: 'M5 14V3M2.5 5.5 5 3l2.5 2.5M11 2v11M8.500 10.500 11 13l2.500-2.500',
  sliders: 'M2 5h7M12 5h2M2 11h2M7 11h7M10.500 3.500v3M5.500 9.500v3',
  check: 'M3 8.500 6.500 12 13 4.500',
  half: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12',
  cross: 'M4 4l8 8M12 4l-8 8',
  minus: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5 8h6',
  look: 'M8 2 15 14H1L8 2ZM8 6.500v3.500M8 12h.01',
  question: 'M6 6a2 2 0 1 1 2.800 1.900c-.6.3-.8.7-.8 1.300M8 11.500h.01',
  ring: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Z',
  slashed: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM4.200 11.800l7.600-7.600',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.500V8l2.500 1.500',
  calendar: 'M2.500 3.500h11v10h-11v-10ZM2.500 6.500h11M5.500 2v2.500M10.500 2v2.500',
  pencil: 'M11 2.500 13.500 5 5.500 13H3v-2.500l8-8Z',
  eyeOff:
    'M2 2l12 12M6.500 6.600a2 2 0 0 0 2.900 2.800M4 4.300C2.600 5.200 1.700 6.500 1.300 8c.9 3 3.600 5 6.700 5 1.200 0 2.300-.3 3.300-.8M6.300 3.200C6.900 3.100 7.400 3 8 3c3.100 0 5.800 2 6.700 5-.3 1-.8 1.800-1.400 2.600',
  plus: 'M8 3v10M3 8h10',
  up: 'M8 13V3M4 7l4-4 4 4',
  right: 'M3 8h10M9 4l4 4-4 4',
  bulb: 'M5.500 11.500h5M6.500 14h3M5.500 11.500C4 10.500 3.500 9 3.500 7.500a4.500 4.500 0 0 1 9 0c0 1.500-.5 3-2 4',
  undo: 'M3 6h6.500a3.500 3.500 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  copy: 'M5.500 5.500h8v8h-8v-8ZM10.500 5.500v-3h-8v8h3',
  download: 'M8 2v8M4.500 6.500 8 10l3.500-3.500M2.500 13.500h11',
  mail: 'M2 3.500h12v9H2v-9ZM2 4.500l6 4.500 6-4.500',
  people:
    'M6 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM1.500 13.500c.3-2.500 2-4 4.500-4s4.200 1.500 4.500 4M11 2.800a2.500 2.500 0 0 1 0 4.500M12.500 9.800c1.200.6 1.900 1.900 2 3.700',
  checkRing: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.400 8.300 7.200 10.100 10.600 6.200',
  crossRing: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6 6l4 4M10 6l-4 4',
  down: 'M4 6l4 4 4-4',
  laptop: 'M3 3.500h10v7H3v-7ZM1.500 13h13',
  window: 'M2 3h12v10H2V3ZM2 6h12',
  link: 'M6.500 9.500l3-3M7 4.500 8.500 3a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3 3 0 0 1 3 8.500L4.500 7',
  external: 'M7 3H3v10h10V9M9.500 2.500h4v4M13.500 2.500 7.500 8.500',
  panel: 'M2 3h12v10H2V3ZM10 3v10',
  person: 'M8 8a2.700 2.700 0 1 0 0-5.400A2.700 2.700 0 0 0 8 8ZM3 14c.4-2.700 2.300-4 5-4s4.600 1.300 5 4',
  cloudOff:
    'M2 2l12 12M5 5.200A3 3 0 0 0 4.500 11H11M7 3.600a4 4 0 0 1 5 3.400 2.300 2.300 0 0 1 1.700 3.600',
  rows: 'M2.500 3h11v10h-11V3ZM2.500 6.300h11M2.500 9.600h11M6.500 6.300V13',
  quote:
    'M3 5h3.500v3.500c0 2-1 3-2.500 3.500M9.500 5H13v3.500c0 2-1 3-2.500 3.500M3 5v3.500h3.500M9.500 5v3.500H13',
  flag: 'M3.500 14V2.500h9l-2 3 2 3h-9',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  enter: 'M13 4v4.500H4M6.500 6 4 8.500 6.500 11',
} as const;

export type IconName = keyof typeof PATHS;

/** One outlined icon; hidden from screen readers, since a word always stands beside it. */
export const Icon = ({ name }: { name: IconName }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
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
  check: 'M5 8.300 7.200 10.500 11 6',
  cross: 'M6 6l4 4M10 6l-4 4',
  minus: 'M5.500 8h5',
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
    <path class="sea" d="M6 13.500h12l-2.500 4.500L12 20.500 8.500 18 6 13.500Z" />
    <path class="water" d="M2 12.250h20" />
  </svg>
);
