import { Fragment, type ComponentChildren } from 'preact';
import { cleanText } from '../base/text.ts';
import type { BlockOf } from './block.ts';
import { Line } from './html-line.tsx';
import type { Runs } from './run.ts';

/** The ways beside each other, the recommended one under a line of the tide's colour and in words. */
export function Ways({ items }: BlockOf<'ways'>) {
  return (
    <ul class={items.length > 3 ? 'ways many' : 'ways'}>
      {items.map((way, index) => (
        <li key={index} class={way.recommended ? 'recommended' : ''}>
          <h3>{cleanText(way.name)}</h3>
          <p class="price">{way.fee ? <Line runs={way.fee} /> : <span class="quiet">–</span>}</p>
          {way.text.length > 0 && (
            <p>
              <Line runs={way.text} />
            </p>
          )}
          <p class="likely">
            <span>{cleanText(way.label)}</span>
            <Line runs={way.worth} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A longer sentence is set smaller. */
export const quoteClass = (text: string): string =>
  text.length > 220 ? 'quote verylong' : text.length > 90 ? 'quote long' : 'quote';

/** A heading, with its remark at the right where it has one. */
export function Heading({ block }: { readonly block: BlockOf<'heading'> }) {
  const text = cleanText(block.text);
  if (block.level === 3) return <h3>{text}</h3>;
  if (!block.aside) return <h2>{text}</h2>;
  return (
    <div class="head">
      <h2>{text}</h2>
      <p class="aside">
        <Line runs={block.aside} />
      </p>
    </div>
  );
}

/** Lines as paragraphs. */
export const Paragraphs = ({ lines }: { readonly lines: readonly Runs[] }) => (
  <Fragment>
    {lines.map((runs, index) => (
      <p key={index}>
        <Line runs={runs} />
      </p>
    ))}
  </Fragment>
);

/** Items as a list of that look. */
export const List = ({
  name,
  items,
}: {
  readonly name: string;
  readonly items: readonly ComponentChildren[];
}) => (
  <ul class={name}>
    {items.map((item, index) => (
      <li key={index}>{item}</li>
    ))}
  </ul>
);
