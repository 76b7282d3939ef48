import type { View } from '#sheets-addon/apps-script/messages.ts';
import type { Script } from './use-script.ts';

/** What a panel gets: the sheet, the script, and the way to another panel. */
export interface PanelProps {
  readonly view: View;
  readonly script: Script;
  readonly show: (panel: string) => void;
}
