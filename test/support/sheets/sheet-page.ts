import { readAnswer, type Answer } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';
import { saveInto, type Saved } from '#sheets-addon/sidebar/save-into.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { ScriptHost } from './script-host.ts';

/** Asks the built script, as a page of the add-on does. */
export const askScript = (host: ScriptHost, request: Request): Answer =>
  readAnswer(String(host.call('valueback', JSON.stringify(request))));

/** Saves a command as the pages do: planned in the page, written by the script; `before` is done right before it is written. */
export const saveAsPage = (host: ScriptHost, command: AnyCommand, before = () => {}): Promise<Saved> =>
  saveInto(
    async (request) => {
      if (request.ask === 'apply') before();
      return askScript(host, request);
    },
    command,
    null,
  );
