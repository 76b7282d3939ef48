import { startFakeHosts } from '#test/support/fake-hosts.ts';
import { openToolbar, type Toolbar } from '#test/support/toolbar.ts';
import { grantedBuild, switchPresenceOn } from '#test/support/watching.ts';
import { busyCall } from './busy-call.ts';
import { median, type Measured } from './measure.ts';

const CALL = 'https://meet.google.com/abc-defg-hij';
const SECONDS = 15;
const ROUNDS = 3;
const BUDGET_MS = 20;

/** Script time of the page's thread over 15 seconds of a busy call, everything that runs in it counted. */
async function scriptMs(toolbar: Toolbar): Promise<number> {
  const page = await toolbar.browser.newPage();
  await page.goto(CALL);
  const before = await page.metrics();
  await new Promise((done) => setTimeout(done, SECONDS * 1000));
  const after = await page.metrics();
  await page.close();
  return ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0)) * 1000;
}

/** What the extension adds to a busy call: installed only, and with presence switched on; each beside the bare page. Less than nothing is the noise of the run. */
export async function benchCallPage(path: string): Promise<Measured[]> {
  const hosts = await startFakeHosts();
  hosts.put(CALL, busyCall());
  const granted = grantedBuild();
  const options = { path, resolverRules: hosts.resolverRules };
  const bare = await openToolbar({ ...options, extension: null });
  const idle = await openToolbar(options);
  const watching = await openToolbar({ ...options, extension: granted.path });
  await switchPresenceOn(watching);
  const times = { bare: [] as number[], idle: [] as number[], watching: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await scriptMs(bare));
    times.idle.push(await scriptMs(idle));
    times.watching.push(await scriptMs(watching));
  }
  for (const one of [bare, idle, watching]) await one.close();
  granted.remove();
  await hosts.close();
  const page = median(times.bare);
  const beside = `the page itself ${page.toFixed(0)} ms`;
  return [
    {
      what: 'a busy call, extension installed, added script in 15 s',
      value: median(times.idle) - page,
      unit: 'ms',
      budget: BUDGET_MS,
      beside,
    },
    {
      what: 'a busy call, presence switched on, added script in 15 s',
      value: median(times.watching) - page,
      unit: 'ms',
      budget: BUDGET_MS,
      beside,
    },
  ];
}
