import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatShare } from '#shared/base/amount.ts';
import { isPicture, isReadable } from '#shared/base/look.ts';
import type { ServiceLine } from '#shared/model/work/service-lines.ts';
import { GUARANTEE_TYPE } from '#shared/model/words.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Section } from '#shared/ui/layout.tsx';
import { EditRecord, type Editing } from './edit-record.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';
import { logoFrom } from './logo.ts';

const FIELDS = ['name', 'practice', 'colour', 'services', 'type', 'refundShare'];
const MORE = ['taxRule', 'claimWindowDays', 'noticeHours', 'legalNote'];

/** The services a practice sells: each with its name and look on documents, and the terms its contracts begin with. */
export function ServiceLines(): JSX.Element {
  const { book } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  const edit = (id: string | null) =>
    setEditing({ tab: 'serviceLines', id, fixed: {}, fields: FIELDS, more: MORE });
  return (
    <Section title="Service lines" aside={`${book.serviceLines.length}`}>
      {book.serviceLines.length === 0 ? (
        <p class="quiet">
          One practice, several services: each can have its own name and look on documents, and its own terms.
        </p>
      ) : null}
      <ul class="rows">
        {book.serviceLines.map((one) => (
          <Line key={one.id} one={one} onEdit={() => edit(one.id)} />
        ))}
      </ul>
      <div class="chips">
        <Button icon="plus" onClick={() => edit(null)}>
          Add a service line
        </Button>
      </div>
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}

/** A service line as its documents show it, and its terms in a few words. */
function Line({ one, onEdit }: { one: ServiceLine; onEdit: () => void }): JSX.Element {
  const { locale } = useBook();
  const saver = useSave();
  const [problem, setProblem] = useState<string | null>(null);
  const colour = one.colour !== null && isReadable(one.colour) ? one.colour : null;
  const terms = [
    one.practice,
    one.services === 'outside' ? 'No guarantee for this service' : one.type && GUARANTEE_TYPE[one.type],
    one.refundShare === null ? null : `${formatShare(one.refundShare, locale)} back`,
  ].filter(Boolean);
  const keep = (logo: string | null) =>
    saver
      .save({ kind: 'keepRecord', tab: 'serviceLines', record: one.id, set: { logo }, was: null })
      .then((problems) => setProblem(problems?.[0]?.message ?? null));
  const choose = async (file: File | undefined) => {
    const logo = file ? await logoFrom(file) : null;
    if (logo) return keep(logo);
    setProblem('This picture cannot be read, or is too large. Choose a smaller PNG, JPEG or WebP.');
  };
  return (
    <li>
      {colour ? (
        <svg
          class="swatch"
          viewBox="0 0 16 16"
          width="16"
          height="16"
          aria-label={`Colour ${colour}`}
          role="img"
        >
          <rect width="16" height="16" rx="4" fill={colour} />
        </svg>
      ) : null}
      <span class="grow">
        {one.logo && isPicture(one.logo) ? (
          <img class="line-logo" src={one.logo} alt={`Logo of ${one.name}`} />
        ) : null}
        {one.name} <span class="quiet">{terms.join(', ')}</span>
        {problem ? (
          <span class="error" role="alert">
            {' '}
            {problem}
          </span>
        ) : null}
        <Trouble saver={saver} />
      </span>
      <label class="button link">
        {one.logo ? 'Change the logo' : 'Choose a logo'}
        <span class="sr"> of {one.name}</span>
        <input
          class="sr"
          type="file"
          accept="image/*"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {one.logo ? (
        <Button look="link" onClick={() => void keep(null)}>
          Remove the logo<span class="sr"> of {one.name}</span>
        </Button>
      ) : null}
      <Button look="link" onClick={onEdit}>
        Change<span class="sr"> {one.name}</span>
      </Button>
    </li>
  );
}
