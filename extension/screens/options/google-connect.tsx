import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { spreadsheetIdIn } from '#extension/gateways/google/sheet-address.ts';
import { FileDrop } from '#extension/screens/workbench/in-and-out/file-drop.tsx';
import { Button } from '#shared/ui/actions.tsx';
import { sheetTitle, type GoogleHomeProps } from './google-props.ts';
import { TextInput } from './text-input.tsx';

const NO_SHEET =
  'Not the address of a Google sheet. Open the sheet and copy its whole address: https://docs.google.com/spreadsheets/d/…';

/**
 * The practice lives in this browser: what a sheet of one's own would give, and the three ways to one. Whoever came from an open sheet
 * finds the way with it first.
 */
export function GoogleConnect(props: GoogleHomeProps): JSX.Element {
  const { view, ownClient, address } = props;
  const came = address !== '';
  const busy = view.busy.value !== null;
  const ready = ownClient || (view.account.value?.clientId ?? null) !== null;
  return (
    <>
      <p class="words">
        In a Google sheet of your own the practice can be read and written from several machines and with
        others. It stays readable without Valueback. Valueback reaches only sheets it makes or you pick,
        nothing else of your Drive.
      </p>
      {ready ? null : (
        <p class="source">
          To sign in, Google asks for a client id of your own. Give it below; once is enough.
        </p>
      )}
      <div class="ways">
        {came ? <UseSheet {...props} disabled={busy || !ready} /> : null}
        <NewSheet {...props} disabled={busy || !ready} />
        {came ? null : <UseSheet {...props} disabled={busy || !ready} />}
        <section aria-labelledby="way-file">
          <h3 id="way-file">Without signing in</h3>
          <p class="quiet">
            In Google Sheets choose File, Download, Microsoft Excel (.xlsx), then drop the file here. It is
            read into this browser; the sheet is not touched.
          </p>
          <FileDrop
            accept=".xlsx"
            word="Drop the .xlsx file, or choose it"
            onFile={(file) => void view.takeFile(file)}
          />
        </section>
      </div>
    </>
  );
}

type WayProps = GoogleHomeProps & { readonly disabled: boolean };

/** A sheet that Valueback makes. */
function NewSheet(props: WayProps): JSX.Element {
  const { view, disabled } = props;
  const rowsHere = view.here.value.rows;
  return (
    <section aria-labelledby="way-new">
      <h3 id="way-new">{rowsHere > 0 ? 'Move my practice to Google Sheets' : 'Create my workbook'}</h3>
      <p class="quiet">
        {rowsHere > 0
          ? 'Makes a new sheet, copies every row and reads them back. Only then the sheet is the record, and this browser keeps a copy.'
          : 'Makes a new sheet with the tabs, lists and formats Valueback needs.'}
      </p>
      <Button
        look={props.address === '' ? 'primary' : 'quiet'}
        icon="rows"
        disabled={disabled}
        onClick={() => void view.createSheet(sheetTitle(props))}
      >
        {rowsHere > 0 ? 'Move my practice' : 'Create my workbook'}
      </Button>
    </section>
  );
}

/** A sheet that is there already: one's own, open in another tab, or one that somebody shared. */
function UseSheet({ view, address, disabled }: WayProps): JSX.Element {
  const came = address !== '';
  const [text, setText] = useState(address);
  const [wrong, setWrong] = useState(false);
  const id = spreadsheetIdIn(text);
  const use = () => {
    setWrong(id === null);
    if (id !== null) void view.useSheet(id);
  };
  return (
    <section aria-labelledby="way-open">
      <h3 id="way-open">
        {came ? 'Use the sheet you had open' : 'Use an open sheet, or one shared with me'}
      </h3>
      <p class="quiet">
        {came ? 'Google shows' : 'Copy the address of the sheet. Google then shows'} this one sheet and asks
        you to pick it: that gives Valueback the right to it, and to no other.
      </p>
      <TextInput
        label="Address of the sheet"
        value={text}
        onInput={setText}
        error={wrong && id === null ? NO_SHEET : null}
      />
      <div class="chips">
        <Button look={came ? 'primary' : 'quiet'} icon="link" disabled={disabled} onClick={use}>
          Use this sheet
        </Button>
        <Button look="link" disabled={disabled} onClick={() => void view.useSheet(null)}>
          Pick one in my Drive
        </Button>
      </div>
    </section>
  );
}
