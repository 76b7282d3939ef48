import type { HomeActions } from '#extension/home/connect.ts';
import type { HomeView } from '#extension/home/workbook-home.ts';

/** What the parts of this section are given. */
export interface GoogleHomeProps {
  readonly view: HomeView & HomeActions;
  /** Whether this build signs in with Chrome's own account, so that no client id has to be typed. */
  readonly ownClient: boolean;
  /** The address of the sheet a person came from, or blank. */
  readonly address: string;
  readonly saveFile: () => void;
}

/** What a new sheet is called. */
export const sheetTitle = ({ view }: Pick<GoogleHomeProps, 'view'>): string =>
  `Valueback: ${view.here.value.name ?? 'my practice'}`;
