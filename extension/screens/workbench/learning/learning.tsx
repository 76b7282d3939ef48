import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatShare } from '#shared/base/amount.ts';
import { dayAt } from '#shared/base/moment.ts';
import { underWay } from '#shared/rules/archived.ts';
import { calibrationOf, calibrationWord, sureLevels } from '#shared/rules/learning/calibration.ts';
import {
  capacities,
  littleThings,
  obstaclesOf,
  type LittleThing,
} from '#shared/rules/learning/little-things.ts';
import { missingPatterns, patternWord } from '#shared/rules/learning/missing-said.ts';
import { Button } from '#shared/ui/actions.tsx';
import { PageHead, Section } from '#shared/ui/layout.tsx';
import { Meter } from '#shared/ui/states.tsx';
import { TaskForm } from '../tasks/task-dialog.tsx';
import { LongList } from '../frame/long-list.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { Library } from './library.tsx';
import { Running, Thing } from './running.tsx';

/** Little things tried and what came of them, across all engagements; clients never see it. */
export function LearningScreen(): JSX.Element {
  const { book, now, zone } = useBook();
  const [trying, setTrying] = useState(false);
  const { running, ideas } = littleThings(book, dayAt(now, zone));
  const waiting = running.filter(({ waits }) => waits).length;
  return (
    <div class="page">
      <PageHead
        title="Learning"
        sub="Little things tried, and what came of them. Clients do not see this page."
      >
        <Button look="primary" onClick={() => setTrying(!trying)}>
          Try something
        </Button>
      </PageHead>
      {trying ? <TryForm onClose={() => setTrying(false)} /> : null}
      <Section
        title="Running"
        aside={waiting > 0 ? `${running.length}, ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for your word` : running.length} // prettier-ignore
      >
        {running.length === 0 ? <p class="quiet">Nothing runs.</p> : null}
        <LongList
          look="rows"
          items={running.map(named)}
          each={({ key, thing }) => <Running key={key} thing={thing} />}
        />
        {capacities(book).map(({ one, text }) => (
          <p key={one.id} class="quiet">
            {clientName(book, one)}: {text}
          </p>
        ))}
      </Section>
      <Library />
      <Promised />
      <Missing />
      {ideas.length > 0 ? (
        <Section title="Ideas" aside="asked again at the review">
          <LongList
            look="rows"
            items={ideas.map(named)}
            each={({ key, thing }) => <Thing key={key} thing={thing} />}
          />
        </Section>
      ) : null}
      <Obstacles />
    </div>
  );
}

const named = (thing: LittleThing) => ({ key: thing.experiment.id, name: thing.experiment.name, thing });

/** For which engagement, then the thing itself. */
function TryForm({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { book } = useBook();
  const open = underWay(book);
  const [engagement, setEngagement] = useState(open.length === 1 ? (open[0]?.id ?? '') : '');
  return (
    <Section title="Try something">
      <label class="field">
        <span class="field-top">For whom</span>
        <select value={engagement} onChange={(event) => setEngagement(event.currentTarget.value)}>
          <option value="">Choose an engagement</option>
          {open.map((one) => (
            <option key={one.id} value={one.id}>
              {clientName(book, one)}, {one.title}
            </option>
          ))}
        </select>
      </label>
      {engagement === '' ? null : (
        <TaskForm key={engagement} name="tryThing" record={null} engagement={engagement} onClose={onClose} />
      )}
    </Section>
  );
}

const MANY = 12;

/** How sure one was, and what came: a level a row. */
function Promised(): JSX.Element {
  const { book, now, locale } = useBook();
  return (
    <Section title="Your own promises">
      <ul class="rows">
        {sureLevels(book, now).map(({ about, n, came, tooFew }) => {
          const said = `About ${formatShare(about, locale, 0)} sure`;
          const words = `${came} of ${n} came${tooFew ? ', too few to say' : ''}`;
          return (
            <li key={about}>
              <span class="label">{said}</span>
              <span class="grow">
                <Meter part={came / n} tick={about} label={`${said}: ${words}`} />
              </span>
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
      <p>{calibrationWord(calibrationOf(book, now))}</p>
    </Section>
  );
}

/** What clients said was missing, where it comes again. */
function Missing(): JSX.Element | null {
  const patterns = missingPatterns(useBook().book);
  return patterns.length === 0 ? null : (
    <Section title="What clients said was missing" aside="words that come again">
      <ul class="rows">
        {patterns.slice(0, MANY).map((one) => (
          <li key={one.word}>
            <span class="grow">
              {patternWord(one)}
              <span class="source">{one.words.map((words) => `“${words}”`).join(' ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What stands in the way, once, with what it holds back and what would make it easier. */
function Obstacles(): JSX.Element | null {
  const obstacles = obstaclesOf(useBook().book);
  return obstacles.length === 0 ? null : (
    <Section title="What is in the way" aside="across the practice">
      <ul class="rows">
        {obstacles.map(({ obstacle, things, lower }) => (
          <li key={obstacle}>
            <span class="grow">
              <b>{obstacle}</b> holds back {things.join(', ')}
              {lower.length > 0 ? <span class="source">Easier with: {lower.join(', ')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
