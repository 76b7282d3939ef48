import { Fragment, type VNode } from 'preact';
import { cleanText } from '../base/text.ts';
import type { Block, BlockOf } from './block.ts';
import { Line } from './html-line.tsx';
import { Heading, List, Paragraphs, quoteClass, Ways } from './html-parts.tsx';
import { Table } from './html-table.tsx';
import { ValuePicture } from './picture.tsx';
import type { Words } from './words/en.ts';

type Renderers = { readonly [K in Block['kind']]: (block: BlockOf<K>, words: Words) => VNode };

const RENDERERS: Renderers = {
  letterhead: (block) => (
    <header class="letterhead">
      <div>
        <strong>{cleanText(block.name)}</strong>
        {block.lines.map((line, index) => (
          <p key={index}>{cleanText(line)}</p>
        ))}
      </div>
      <time>{cleanText(block.date)}</time>
    </header>
  ),
  addressee: (block) => (
    <div class="for">
      <p>{cleanText(block.label)}</p>
      <p>
        <strong>{cleanText(block.name)}</strong>
      </p>
      {block.lines.map((line, index) => (
        <p key={index}>{cleanText(line)}</p>
      ))}
    </div>
  ),
  title: (block) => <h1 class="title">{cleanText(block.text)}</h1>,
  quote: (block, words) => (
    <h1 class={quoteClass(block.text)}>
      {words.quoteOpen}
      {cleanText(block.text)}
      {words.quoteClose}
    </h1>
  ),
  heading: (block) => <Heading block={block} />,
  paragraph: (block) => (
    <p class={block.look}>
      <Line runs={block.runs} />
    </p>
  ),
  list: (block) => (
    <List
      name="plain"
      items={block.items.map((runs) => (
        <Line runs={runs} />
      ))}
    />
  ),
  table: (block) => <Table table={block} />,
  figures: (block) => (
    <List
      name="figures"
      items={block.items.map((item) => (
        <Fragment>
          <span class="source">{cleanText(item.label)}</span>
          <span class="figure">
            <Line runs={item.figure} />
          </span>
          <span class="source">{cleanText(item.source)}</span>
        </Fragment>
      ))}
    />
  ),
  picture: (block) => (
    <figure>
      <ValuePicture picture={block} />
    </figure>
  ),
  ways: (block) => <Ways {...block} />,
  callout: (block) => (
    <section class="callout">
      <h2>{cleanText(block.heading)}</h2>
      <Paragraphs lines={block.paragraphs} />
    </section>
  ),
  definitions: (block) => (
    <dl class={block.rows.some((row) => row.term.length > 9) ? 'wide' : ''}>
      {block.rows.map((row, index) => (
        <div key={index}>
          <dt>{cleanText(row.term)}</dt>
          <dd>
            <Line runs={row.runs} />
          </dd>
        </div>
      ))}
    </dl>
  ),
  choices: (block) => (
    <div class="agreed">
      <h2>{cleanText(block.heading)}</h2>
      {block.boxes.length > 0 && (
        <List
          name="boxes"
          items={block.boxes.map((runs) => (
            <Fragment>
              <span class="box" aria-hidden="true" />
              <Line runs={runs} />
            </Fragment>
          ))}
        />
      )}
    </div>
  ),
  signatures: (block) => (
    <div class="signatures">
      {block.sides.map((side, index) => (
        <div key={index}>
          <strong>{cleanText(side.name)}</strong>
          {side.lines.map((line, at) => (
            <p key={at}>{cleanText(line)}</p>
          ))}
        </div>
      ))}
    </div>
  ),
  columns: (block, words) => (
    <div class="columns">
      {block.parts.map((part, index) => (
        <div key={index}>{part.map((one) => renderBlock(one, words))}</div>
      ))}
    </div>
  ),
  open: (block) => (
    <div class="open" role="note">
      <b>{cleanText(block.label)}.</b> <Line runs={block.runs} />
    </div>
  ),
};

/** One block as markup; every text goes through the renderer's escaping, none through a string of markup. */
export function renderBlock<K extends Block['kind']>(block: BlockOf<K>, words: Words): VNode {
  return RENDERERS[block.kind as K](block, words);
}
