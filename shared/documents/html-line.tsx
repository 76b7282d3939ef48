import { Fragment } from 'preact';
import { safeUrl } from '../base/safe-url.ts';
import { cleanText } from '../base/text.ts';
import type { Run, Runs } from './run.ts';

/** A piece of a line as markup; an address that is not http, https or mailto stays plain words. */
function Piece({ run }: { readonly run: Run }) {
  if (run.kind === 'money')
    return (
      <span class="money">
        <span class="code">{cleanText(run.code)}</span>
        {'\u00a0'}
        {run.strong ? <strong>{cleanText(run.figure)}</strong> : cleanText(run.figure)}
      </span>
    );
  const text = cleanText(run.text);
  if (run.kind === 'link') {
    const href = safeUrl(run.href);
    return href ? <a href={href}>{text}</a> : <Fragment>{text}</Fragment>;
  }
  if (run.strong) return <strong>{text}</strong>;
  return run.quiet ? <span class="quiet">{text}</span> : <Fragment>{text}</Fragment>;
}

/** A line of text. */
export const Line = ({ runs }: { readonly runs: Runs }) => (
  <Fragment>
    {runs.map((run, index) => (
      <Piece key={index} run={run} />
    ))}
  </Fragment>
);
