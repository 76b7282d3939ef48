/** What can be heard in a talk: doing side D1–D7, being side B1–B7 (seed 003). */
export const ARC_CODES = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
] as const;
