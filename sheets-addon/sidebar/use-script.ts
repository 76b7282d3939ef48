import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import type { Answer, SheetBook, SheetLink, View } from '#sheets-addon/apps-script/messages.ts';
import type { Request } from '#sheets-addon/apps-script/requests.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import type { TaskWish } from '#shared/workflows/tasks/task.ts';
import { ask, commandId, desk, NoAnswer, openProposal } from './bridge.ts';
import type { Saved } from './save-into.ts';

/** A command as a form writes it: its id is given when it is first sent. */
export type Wish = TaskWish;

/** The desk with the whole practice on it. */
export interface OpenDesk {
  readonly at: Awaited<ReturnType<typeof desk>>;
  readonly sheet: SheetBook;
}

/** What is in the way: the script said so, or could not be asked. */
export type Trouble = { readonly kind: NoAnswer['silence'] | 'said'; readonly message: string };

/** The sheet as the sidebar knows it, and the ways to ask for more. */
export interface Script {
  readonly view: View | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** What was done last, in words. */
  readonly told: string | null;
  /** Reads the sheet again; another row may be selected. */
  load(): void;
  /** Shows one engagement without a change of what is selected. */
  choose(engagement: string): void;
  recalculate(): void;
  setUp(): void;
  goTo(place: SheetLink): void;
  propose(): void;
  /** Reads the whole practice, for what is planned in the page; null where the script does not give it. */
  open(engagement: string): Promise<OpenDesk | null>;
  /** Saves; problems come back with their field. Null is saved. */
  save(wish: Wish, told: string): Promise<readonly Problem[] | null>;
}

const sent = new Map<string, string>();

/** The same wish gets the same id until it is saved: an answer that was lost is asked for again and nothing is written twice. */
function withId(wish: Wish): AnyCommand {
  const key = JSON.stringify(wish);
  const id = sent.get(key) ?? commandId();
  sent.set(key, id);
  return { ...wish, id } as AnyCommand;
}

/** Asks the script, keeping what it showed and what is in the way. */
function useSend() {
  const [view, setView] = useState<View | null>(null);
  const [busy, setBusy] = useState(true);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const waitFor = async <A extends Answer | Saved>(work: () => Promise<A>): Promise<A | null> => {
    setBusy(true);
    setTrouble(null);
    try {
      const answer = await work();
      if (answer.kind === 'view') setView(answer.view);
      // A link led there: the row whose link it was stays in view until somebody selects another.
      if (answer.kind === 'selection') setView((shown) => shown && { ...shown, mark: answer.mark });
      if (answer.kind === 'failed') setTrouble({ kind: 'said', message: answer.message });
      return answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      setTrouble({ kind: error.silence, message: error.message });
      return null;
    } finally {
      setBusy(false);
    }
  };
  const send = (request: Request) => waitFor<Answer>(() => ask(request));
  const keep = (command: AnyCommand) =>
    waitFor<Saved>(async () => (await desk()).saveInto(ask, command, view?.engagement?.id ?? null));
  const open = async (engagement: string): Promise<OpenDesk | null> => {
    const sheet = await send({ ask: 'book', engagement });
    return sheet?.kind === 'book' ? { at: await desk(), sheet } : null;
  };
  return { view, busy, trouble, setTrouble, send, keep, open };
}

/** Asks for set-up part by part, since Google stops a script that runs long, and says how far it is. */
async function wholeSetUp(
  send: (request: Request) => Promise<Answer | null>,
  tell: (soFar: string) => void,
): Promise<Answer | null> {
  for (;;) {
    const answer = await send({ ask: 'setUp' });
    if (answer?.kind !== 'going') return answer;
    tell(answer.message);
  }
}

/** The script behind the sidebar, as state. */
export function useScript(): Script {
  const { view, busy, trouble, setTrouble, send, keep, open } = useSend();
  const [told, setTold] = useState<string | null>(null);
  const load = () => {
    setTold(null);
    void send({ ask: 'view' });
  };
  useEffect(load, []);
  const recalculate = async () =>
    (await send({ ask: 'recalculate' }))?.kind === 'view' && setTold('The derived tabs are up to date.');
  const setUp = async () => {
    const answer = await wholeSetUp(send, setTold);
    if (answer?.kind !== 'done') return;
    load();
    setTold(answer.message);
  };
  const save: Script['save'] = async (wish, words) => {
    const answer = await keep(withId(wish));
    if (answer?.kind === 'refused') return answer.problems;
    if (answer?.kind !== 'view') return [];
    sent.delete(JSON.stringify(wish));
    setTold(words);
    return null;
  };
  return {
    view,
    busy,
    trouble,
    told,
    load,
    save,
    choose: (engagement) => void send({ ask: 'view', engagement }),
    recalculate: () => void recalculate(),
    setUp: () => void setUp(),
    open,
    goTo: (place) => void send({ ask: 'goTo', place }),
    propose: () => openProposal((error) => setTrouble({ kind: error.silence, message: error.message })),
  };
}
