/** A page of Puppeteer or of Playwright: both run a function in the page in the same way. */
interface AnyPage {
  evaluate(run: (to: string) => Promise<void>, to: string): Promise<unknown>;
}

/** Waits until every part that is loaded when it is first asked for has come and was drawn. */
export const atRest = (page: AnyPage): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let calm = 0; calm < 2; calm = document.querySelector('.later') ? 0 : calm + 1) await frame();
  }, '');

/** Goes to a screen of the workbench by its address, and waits until it is drawn. */
export async function goTo(page: AnyPage, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        if (location.hash === `#${to}`) return done();
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = to;
      }),
    hash,
  );
  await atRest(page);
}
