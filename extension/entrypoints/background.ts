import { defineBackground } from 'wxt/utils/define-background';

/** The worker: nothing to do at install; later work hangs its listeners here. */
export default defineBackground(() => undefined);
