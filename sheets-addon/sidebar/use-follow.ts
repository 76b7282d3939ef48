import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from './bridge.ts';
import { pauseMs } from './follow-pace.ts';
import type { Script } from './use-script.ts';

/**
 * Follows the selection while the sidebar is in view: Google tells a sidebar nothing, so it asks for one row every few seconds
 * and reads the whole sheet only where another row stays selected, or something else stands in it. Answers what is selected
 * now where it may not show it, because a form holds what somebody typed.
 */
export function useFollow(script: Script, typed: boolean): string | null {
  const [offer, setOffer] = useState<string | null>(null);
  const latest = useRef({ script, typed, setOffer });
  latest.current = { script, typed, setOffer };
  useEffect(() => {
    const follower = new Follower(() => latest.current);
    follower.start();
    return () => follower.end();
  }, []);
  return typed ? offer : null;
}

interface Now {
  readonly script: Script;
  readonly typed: boolean;
  setOffer(where: string | null): void;
}

/** Looks again and again, each time after the one before was answered. */
class Follower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;
  private ended = false;
  private failures = 0;
  private moving = false;
  private last = '';
  private changedAt = Date.now();

  constructor(private readonly now: () => Now) {}

  start(): void {
    document.addEventListener('visibilitychange', this.wake);
    for (const sign of ['focus', 'pointerdown']) window.addEventListener(sign, this.wake);
    this.next();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.wake);
    for (const sign of ['focus', 'pointerdown']) window.removeEventListener(sign, this.wake);
  }

  /** Somebody is here again. */
  private readonly wake = (): void => {
    this.changedAt = Date.now();
    if (!this.looking) this.next();
  };

  private next(): void {
    const { failures, moving, changedAt } = this;
    const ms = pauseMs({ failures, moving, idleMs: Date.now() - changedAt });
    clearTimeout(this.timer);
    if (!this.ended && !document.hidden && ms !== null) this.timer = setTimeout(() => void this.look(), ms);
  }

  private async look(): Promise<void> {
    const { view, busy, trouble } = this.now().script;
    if (view?.ready && !busy && !trouble) {
      this.looking = true;
      const seen = await selected();
      this.looking = false;
      this.failures = seen ? 0 : this.failures + 1;
      if (seen && !this.ended) this.heed(seen);
    }
    this.next();
  }

  /** Another row is heeded once it is seen twice: nobody needs the rows that were passed on the way. */
  private heed({ mark, where }: Seen): void {
    const { script, typed, setOffer } = this.now();
    const other = mark !== script.view?.mark;
    if (mark !== this.last) this.changedAt = Date.now();
    this.moving = other && mark !== this.last;
    this.last = mark;
    const stays = other && !this.moving;
    setOffer(stays ? where : null);
    if (stays && !typed && !script.busy) script.load();
  }
}

interface Seen {
  readonly mark: string;
  readonly where: string | null;
}

/** One look; null where the script did not answer. */
async function selected(): Promise<Seen | null> {
  try {
    const answer = await ask({ ask: 'selection' });
    return answer.kind === 'selection' ? answer : null;
  } catch {
    return null;
  }
}
