import type { JSX } from 'preact';
import { cellFunctions } from '#sheets-addon/apps-script/functions.ts';
import type { PanelProps } from './panel-props.ts';
import { DERIVED_WORDS } from '#shared/table/book/derived-names.ts';

/** What the add-on does, and the functions for own formulas. */
export const HelpPanel = (_: PanelProps): JSX.Element => (
  <>
    <section class="part">
      <h1>Help</h1>
      <p>
        Your practice lives in this sheet. Type into its tabs, or let the menu and this sidebar do it. What
        you type without an id counts at once.
      </p>
      <p>{DERIVED_WORDS} are written by Recalculate. Their first row says when they are out of date.</p>
      <p>Own columns and tabs of yours are never changed. Columns of ours may be moved and renamed.</p>
      <p>
        The add-on reads and writes this sheet only, and sends nothing anywhere. What you type and do not save
        is kept in this browser.
      </p>
    </section>
    <section class="part">
      <h2>Functions for your own formulas</h2>
      <dl class="functions">
        {cellFunctions.map((one) => (
          <div key={one.name}>
            <dt>
              {one.name}({Object.keys(one.parameters).join(', ')})
            </dt>
            <dd class="quiet">{one.doc}</dd>
          </div>
        ))}
      </dl>
      <p class="source">Give them ranges: one formula for a whole column is faster than one for each row.</p>
    </section>
  </>
);
