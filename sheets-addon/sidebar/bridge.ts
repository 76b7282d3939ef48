import { newId } from '#shared/base/id.ts';
import type { mailTime } from '#shared/meetings/pasted/mail-time.ts';
import { readAnswer, type Answer } from '#sheets-addon/apps-script/messages.ts';
import type * as DeskPage from './desk.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';

/** What Google puts into a page of the HTML service: calls of the script’s global functions, answered later. */
interface Runner {
  withSuccessHandler(done: (answer: unknown) => void): Runner;
  withFailureHandler(failed: (error: { readonly message?: string }) => void): Runner;
  valueback(json: string): void;
  menuProposal(): void;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Why the script gave no answer of its own. */
export type Silence = 'otherAccount' | 'offline' | 'broken';

/** The script could not be asked. What was typed stays in the page. */
export class NoAnswer extends Error {
  constructor(
    readonly silence: Silence,
    message: string,
  ) {
    super(message);
    this.name = 'NoAnswer';
  }
}

/** Asks the script; rejects with `NoAnswer` where Google does not let it through. */
export const ask = (request: Request): Promise<Answer> =>
  new Promise((answered, failed) => {
    google.script.run
      .withSuccessHandler((json) => {
        try {
          answered(readAnswer(String(json)));
        } catch {
          failed(new NoAnswer('broken', 'The script answered in words of another version.'));
        }
      })
      .withFailureHandler((error) => failed(silenceOf(error.message ?? '')))
      .valueback(JSON.stringify(request));
  });

type Desk = typeof DeskPage;

const fetched = new Map<string, Promise<unknown>>();

/** What a page of the script brings under a global name; asked for once, and again where it did not come. */
function broughtBy<T>(name: 'mail' | 'desk', global: string): Promise<T> {
  const before = fetched.get(name);
  if (before) return before as Promise<T>;
  const coming = ask({ ask: 'page', name }).then((answer) => {
    if (answer.kind !== 'done') throw new NoAnswer('broken', 'The script handed nothing over.');
    const script = document.createElement('script');
    script.textContent = answer.message.replace(/^<script>|<\/script>$/g, '');
    document.head.append(script);
    return (globalThis as Record<string, unknown>)[global] as T;
  });
  fetched.set(name, coming);
  coming.catch(() => fetched.delete(name));
  return coming;
}

/** Commands, tasks and documents: fetched when they are first needed. */
export const desk = (): Promise<Desk> => broughtBy('desk', 'valuebackDesk');

/** Reads when a mail was written; null where what reads it cannot be had, and a person says it. */
export async function timeOfMail(
  ...given: Parameters<typeof mailTime>
): Promise<ReturnType<typeof mailTime>> {
  const reader = await broughtBy<{ mailTime: typeof mailTime }>('mail', 'valuebackMail').catch(() => null);
  return reader?.mailTime(...given) ?? null;
}

/** Opens the proposal in its dialog. */
export const openProposal = (failed: (error: NoAnswer) => void): void =>
  google.script.run.withFailureHandler((error) => failed(silenceOf(error.message ?? ''))).menuProposal();

/** Closes the dialog this page is in. */
export const closePage = (): void => google.script.host.close();

function silenceOf(message: string): NoAnswer {
  if (/PERMISSION_DENIED|not authori[sz]ed|authori[sz]ation is required|permission/i.test(message))
    return new NoAnswer('otherAccount', message);
  return /network|connection|offline|HTTP 0/i.test(message)
    ? new NoAnswer('offline', message)
    : new NoAnswer('broken', message);
}

/** An id for a command. It is made once for what was typed, so that sending it again writes nothing twice. */
export const commandId = (): string => newId('cmd', Date.now(), crypto.getRandomValues(new Uint8Array(8)));
