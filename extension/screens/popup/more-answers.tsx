import type { JSX } from 'preact';
import { Icon } from '#shared/ui/icons.tsx';

interface MoreProps {
  readonly options: readonly { readonly code: string; readonly word: string }[];
  readonly onPick: (code: string) => void;
}

/** The seldom answers by mouse. Keys and screen readers have each of them in the group itself. */
export function MoreAnswers({ options, onPick }: MoreProps): JSX.Element {
  return (
    <span class="pick-one pick-more" title="More answers">
      <Icon name="more" />
      <select
        tabIndex={-1}
        aria-hidden="true"
        value=""
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="" hidden />
        {options.map(({ code, word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </span>
  );
}
