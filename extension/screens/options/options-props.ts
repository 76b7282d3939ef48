import type { Options as OptionsState } from '#extension/home/options.ts';

/** What every part of the options is given. */
export interface OptionsProps {
  readonly options: OptionsState;
}
