import type { Panel } from '#sheets-addon/apps-script/menu.ts';
import type { View } from '#sheets-addon/apps-script/messages.ts';
import type { Script } from './use-script.ts';

/** All panels: those of the menu, and those that a row leads to. */
export type PanelName = Panel | 'move' | 'tasks' | 'next' | 'update' | 'journey' | 'learning';

/** What a panel gets: the sheet, the script, and the way to another panel. */
export interface PanelProps {
  readonly view: View;
  readonly script: Script;
  readonly show: (panel: PanelName) => void;
}
