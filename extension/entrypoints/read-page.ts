import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '#extension/capture/read-page.ts';

/** Runs in the page in front, only on the person's click, and hands back plain data. */
export default defineUnlistedScript(() =>
  readPage(
    {
      url: location.href,
      document,
      now: Date.now(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: navigator.language,
    },
    Math.round(performance.timeOrigin),
  ),
);
