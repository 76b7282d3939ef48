import type { JSX } from 'preact';
import { ARC_CODE, ARC_CODES } from '#shared/model/words.ts';
import { useDoors, type PartProps } from './popup-doors.ts';
import { TextField } from './text-field.tsx';

type Code = (typeof ARC_CODES)[number];

const SIDES = [
  ['Doing', ARC_CODES.filter((code) => code.startsWith('D'))],
  ['Being', ARC_CODES.filter((code) => code.startsWith('B'))],
] as const;

/** What was heard in the talk: doing side, being side; each with the client's words if they are remembered. */
export function Signals({ call }: PartProps): JSX.Element {
  const { form } = useDoors();
  const { signals } = call.draft;
  const toggle = (code: Code) =>
    form.change({
      signals: signals.some((one) => one.code === code)
        ? signals.filter((one) => one.code !== code)
        : [...signals, { code, words: '' }],
    });
  const say = (code: Code, text: string) =>
    form.change({ signals: signals.map((one) => (one.code === code ? { code, words: text } : one)) });
  return (
    <>
      {SIDES.map(([side, codes]) => (
        <fieldset class="chips heard" key={side}>
          <legend>Heard, {side.toLowerCase()} side</legend>
          {codes.map((code) => (
            <label class="chip small" key={code}>
              <input
                type="checkbox"
                checked={signals.some((one) => one.code === code)}
                onChange={() => toggle(code)}
              />
              {ARC_CODE[code]}
            </label>
          ))}
        </fieldset>
      ))}
      {signals.map(({ code, words: said }) => (
        <TextField
          key={code}
          label={`${ARC_CODE[code]}: in their words`}
          quote
          value={said}
          onInput={(text) => say(code, text)}
        />
      ))}
    </>
  );
}
