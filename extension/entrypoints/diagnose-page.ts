import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { diagnose } from '#extension/capture/diagnostic.ts';

/** Runs in the page in front, only when a person asks for a diagnostic of a page that changed. */
export default defineUnlistedScript(() => diagnose(document, location.host));
