import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { formatShare, moneyParts } from '../base/amount.ts';
import type { Money } from '../base/money.ts';
import type { FirmAnswers, FirmFigures, FirmPicture } from '../rules/firm/firm-picture.ts';
import { calibrationWord } from '../rules/learning/calibration.ts';
import { FirmLists } from './firm-lists.tsx';
import { FIRM_STYLE } from './firm-style.ts';

/** What the report is made of: the answers of an engine, what the core makes of them, for whom and as of when. */
export interface FirmReport {
  readonly picture: FirmPicture;
  readonly answers: FirmAnswers;
  readonly locale: string;
  readonly when: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const TITLE = 'What we promised, and what came';

/** The firm's report as one self-contained HTML file: no script, nothing loaded, no name of a client in it. */
export function firmReport(report: FirmReport): string {
  const { picture, answers, when } = report;
  const open = picture.figures.reduce((sum, one) => sum + one.open, 0);
  const people = counted(new Set(answers.versions.map(({ practice }) => practice)).size, 'practitioner');
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width" />
        <title>{TITLE}</title>
        <style>{FIRM_STYLE}</style>
      </head>
      <body>
        <header>
          <h1>{TITLE}</h1>
          <p class="private">For the firm. No client sees this.</p>
        </header>
        <p class="quiet">{`${people}, ${counted(open, 'open engagement')}. ${when}.`}</p>
        <Late picture={picture} />
        <main>
          {picture.figures.map((figures) => (
            <section key={figures.currency}>
              {picture.figures.length > 1 && <h2 class="currency">Practices in {figures.currency}</h2>}
              <Figures figures={figures} report={report} />
              <FirmLists report={report} currency={figures.currency} />
            </section>
          ))}
        </main>
        <p class="note">Confidence against what came: {calibrationWord(picture.calibration)}</p>
        <p class="note">
          From {counted(answers.versions.length, 'book')}, read only. Each practice brought its amounts into
          its own currency; amounts of different currencies are not added. Not bookkeeping.
        </p>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The books whose figures may have changed by themselves since they were published. */
function Late({ picture: { outOfDate } }: { readonly picture: FirmPicture }) {
  if (outOfDate.length === 0) return null;
  const names = [...new Set(outOfDate.map(({ practice }) => practice))];
  const some = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return (
    <p class="late" role="note">
      Out of date: {some}
      {more}. Something has fallen due since; publish again.
    </p>
  );
}

/** An amount, its code small beside it; what is not known says so. */
export function Amount({ of, locale }: { readonly of: Money | null; readonly locale: string }) {
  if (of === null) return <span class="quiet">not known</span>;
  const { code, number } = moneyParts(of, locale, 'never');
  return (
    <>
      <span class="code">{code}</span> {number}
    </>
  );
}

function Figures({ figures, report }: { readonly figures: FirmFigures; readonly report: FirmReport }) {
  const { picture, locale } = report;
  const { promised, realised, guarantees, withoutRate } = figures;
  const part =
    promised && realised && promised.minor > 0
      ? `${formatShare(realised.minor / promised.minor, locale, 0)} of promised`
      : 'as clients say';
  const rates = withoutRate > 0 ? `; ${counted(withoutRate, 'amount')} without a rate` : '';
  return (
    <dl class="figures">
      <Figure label="At stake" amount={figures.atStake} locale={locale}>
        {counted(guarantees, 'guarantee') + rates}
      </Figure>
      <Figure label="Set aside" amount={figures.reserve} locale={locale}>
        {picture.chance === null
          ? 'no guarantee has closed yet'
          : `enough in 19 of 20 cases; ${picture.kept} of ${picture.closed} kept`}
      </Figure>
      <Figure label="Promised, first year" amount={promised} locale={locale}>
        cautious case, agreed only
      </Figure>
      <Figure label="Came, in the clients’ words" amount={realised} locale={locale}>
        {part}
      </Figure>
    </dl>
  );
}

function Figure(props: {
  readonly label: string;
  readonly amount: Money | null;
  readonly locale: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <Amount of={props.amount} locale={props.locale} />
      </dd>
      <dd class="below">{props.children}</dd>
    </div>
  );
}
