import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant } from '#shared/base/time.ts';
import type { Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { EngagementView } from '#shared/calls/call-view.ts';
import type { Panel, PanelKept } from '#extension/call/panel.ts';

/** The engagement on the panel with all its parts need. */
export interface PanelCall {
  readonly panel: Panel;
  readonly book: Book;
  readonly engagement: Engagement;
  readonly view: EngagementView;
  readonly kept: PanelKept;
  readonly now: Instant;
  readonly zone: string;
  readonly locale: string;
}

const Context = createContext<PanelCall | null>(null);

/** Hands the engagement down to every part of the panel. */
export const PanelProvider = Context.Provider;

/** The engagement on the panel. */
export function usePanel(): PanelCall {
  const call = useContext(Context);
  if (!call) throw new Error('A part of the panel stands outside of it');
  return call;
}
