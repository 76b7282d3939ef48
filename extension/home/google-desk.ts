import { browser } from 'wxt/browser';
import { answerGoogle, googleAskedBy, type Desk } from '../gateways/google/google-asks.ts';

/** The worker answers what our own pages ask about Google, and nobody else. */
export function listenForGoogle(desk: Desk): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const asked = googleAskedBy(message, sender, browser.runtime.id, browser.runtime.getURL('/'));
    if (!asked) return false;
    void answerGoogle(asked, desk).then(respond);
    return true;
  });
}
