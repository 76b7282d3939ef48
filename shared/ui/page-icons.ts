import type { DrawnIcon } from './icons.tsx';

/** Icons that only pages need, as 16 px paths drawn after Lucide (ISC licence, lucide.dev); each travels with the page that names it. */
export const TODAY_ICON: DrawnIcon = {
  path: 'M8 4.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6ZM8 1v1.3M8 13.7V15M1 8h1.3M13.7 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
};
export const LIST_ICON: DrawnIcon = {
  path: 'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
};
export const TAG_ICON: DrawnIcon = {
  path: 'M2 2h5.5L14 8.5 8.5 14 2 7.5V2ZM5 5h.01',
};
export const EXCHANGE_ICON: DrawnIcon = {
  path: 'M5 14V3M2.5 5.5 5 3l2.5 2.5M11 2v11M8.5 10.5 11 13l2.5-2.5',
};
export const SLIDERS_ICON: DrawnIcon = {
  path: 'M2 5h7M12 5h2M2 11h2M7 11h7M10.5 3.5v3M5.5 9.5v3',
};
export const PERSON_ICON: DrawnIcon = {
  path: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM3 14c.4-2.7 2.3-4 5-4s4.6 1.3 5 4',
};
export const SEARCH_ICON: DrawnIcon = {
  path: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
};
export const DOWNLOAD_ICON: DrawnIcon = {
  path: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
};
