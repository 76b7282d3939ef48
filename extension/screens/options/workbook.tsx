import type { JSX } from 'preact';
import { Section } from '#shared/ui/layout.tsx';
import { GoogleHome } from './google-home.tsx';
import type { GoogleHomeProps } from './google-props.ts';
import { LocalWorkbook } from './local-workbook.tsx';

/** The workbook: where the practice lives, and what can be done about that. */
export function Workbook(props: GoogleHomeProps): JSX.Element {
  const here = props.view.home.value?.kind === 'here';
  return (
    <div class="options-part">
      {here ? <LocalWorkbook /> : null}
      <Section title={here ? 'Google Sheets' : 'Workbook in Google Sheets'}>
        <GoogleHome {...props} />
      </Section>
    </div>
  );
}
