import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import { pricingOf } from '#shared/rules/value/price.ts';
import type { ValueCase } from '#shared/rules/value/value-case.ts';
import { valueAnswer } from '#shared/rules/results/value-answer.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Empty, ProblemNote, Quote, Section } from '#shared/ui/layout.tsx';
import { SLIDERS_ICON } from '#shared/ui/page-icons.ts';
import { DriverTable } from './driver-table.tsx';
import { EditRecord, type Editing } from '../records/edit-record.tsx';
import { GuaranteeCostPanel } from '../guarantee/guarantee-cost-panel.tsx';
import { FirstFee } from './first-fee.tsx';
import { FirstValue } from './first-value.tsx';
import { OptionCards } from './option-cards.tsx';
import { PricePictures } from './price-pictures.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { closeOver, openOver, route, toEngagement } from '../frame/router.ts';

const OPTION_FIELDS = [
  ...['name', 'ordinal', 'adds', 'drivers', 'outcomes', 'fee', 'priceBasis', 'recommended'],
];

const PRICING_FIELDS = [
  ...['share', 'floor', 'ceiling', 'minimumReturn', 'rounding', 'refundShare', 'deliveryCost'],
  ...['probability', 'discountRate', 'currency'],
];

/** Value and price: drivers, what they add up to, a fixed fee with options, and what moves it. */
export function PriceView({ id }: { id: string }): JSX.Element {
  const { book } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isFirst, setFirst] = useState(rowsOf(book, 'drivers', id).length === 0);
  const isAdding = route.value[3] === 'driver';
  const asking = isFirst || isAdding;
  const answer = valueAnswer(book, id);
  const { all: value, options, view } = answer;
  // Until there is a first number, nothing else is asked or shown.
  const isBare = asking && value.drivers.length + options.length === 0;
  const pricing = pricingOf(book, id);
  const currency = recordOf(book, 'engagements', id)?.currency ?? value.currency;
  const edit = (tab: Editing['tab'], record: string | null, fields?: readonly string[]) =>
    setEditing({
      tab,
      id: record,
      fixed: { engagement: id, ...(record ? {} : { currency }) },
      ...(fields ? { fields } : {}),
    });
  return (
    <div class="page">
      {value.problems.map((problem) => (
        <ProblemNote
          key={problem.message}
          what={problem.message}
          still="The sum waits until it is changed."
        />
      ))}
      {asking ? <FirstValue id={id} onDone={() => (isAdding ? closeOver() : setFirst(false))} /> : null}
      {isBare ? null : (
        <>
          <Worth value={value} isAsking={asking} onEdit={(driver) => edit('drivers', driver)} />
          <Section title="A fixed fee from that value" aside="Effort is not an input.">
            {answer.problems.map((problem) => (
              <ProblemNote key={problem.message} tone="watch" what={problem.message} />
            ))}
            {options.length === 0 ? <FirstFee id={id} /> : null}
            <OptionCards
              id={id}
              options={options}
              chosen={view}
              onEdit={(option) => edit('options', option)}
            />
            <div class="chips">
              <Button icon="plus" onClick={() => edit('options', null, OPTION_FIELDS)}>
                Add an option
              </Button>
              <Button
                icon={SLIDERS_ICON}
                onClick={() => edit('pricings', pricing?.id ?? null, PRICING_FIELDS)}
              >
                Share, bounds and rounding
              </Button>
              <LinkButton
                href={toEngagement(id, 'proposal')}
                look={asking || options.length === 0 ? 'quiet' : 'primary'}
              >
                Draft the proposal
              </LinkButton>
            </div>
          </Section>
          {view && view.value.likely.value ? <PricePictures id={id} option={view} /> : null}
          <GuaranteeCostPanel id={id} fee={answer.fee} />
        </>
      )}
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

interface WorthProps {
  readonly value: ValueCase;
  readonly isAsking: boolean;
  readonly onEdit: (driver: string) => void;
}

/** What it is worth, driver by driver, and what stands beside the money. */
const Worth = ({ value, isAsking, onEdit }: WorthProps): JSX.Element => (
  <Section
    title="What it is worth in the first year"
    aside={`${value.currency} · ${value.agreedCount} of ${value.drivers.length} agreed, ${value.sourcedCount} with a source`}
  >
    {value.drivers.length === 0 ? (
      <Empty title="No value yet">Say how many, and what one is worth. The fee follows from it.</Empty>
    ) : (
      <DriverTable value={value} onEdit={onEdit} />
    )}
    <div>
      {isAsking ? null : (
        <Button icon="plus" onClick={() => openOver('driver')}>
          Add a value driver
        </Button>
      )}
    </div>
    {value.qualified.map((one) => (
      <p key={one.id}>
        <b>Beside the money</b> {one.words ? <Quote>{one.words}</Quote> : one.name}{' '}
        <span class="quiet">Importance {one.importance ?? '–'} of 5, kept apart from the sums.</span>
      </p>
    ))}
  </Section>
);
