import type { JSX } from 'preact';
import type { SheetLink } from '#sheets-addon/apps-script/messages.ts';
import type { Script } from './use-script.ts';

/** Selects the cell in the sheet: “Go to cell N14”. Nothing where there is no cell. */
export const GoLink = ({ place, script }: { place: SheetLink | null; script: Script }): JSX.Element | null =>
  place ? (
    <button type="button" class="go" onClick={() => script.goTo(place)}>
      Go to {place.word}
    </button>
  ) : null;
