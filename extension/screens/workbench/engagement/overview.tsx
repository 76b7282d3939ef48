import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf } from '#shared/model/book.ts';
import { GUARANTEE_WORD } from '#shared/rules/guarantee/guarantee-names.ts';
import { standing } from '#shared/rules/standing.ts';
import { journeyPicture } from '#shared/rules/journey/picture.ts';
import { Button } from '#shared/ui/actions.tsx';
import { Empty, Section } from '#shared/ui/layout.tsx';
import { later } from '#shared/ui/later.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import type { Editing } from '../records/edit-record.tsx';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import { Latest } from '../today/latest.tsx';
import { clientName, useBook } from '../frame/practice-context.tsx';
import { Results } from '../guarantee/result-bars.tsx';
import { openOver, toEngagement } from '../frame/router.ts';

/** The picture and its working come after the head: Today needs neither. */
const JourneyView = later(() => import('#shared/ui/pictures/journey.tsx').then((one) => one.JourneyView));
const JourneyPart = later(() => import('../journey/journey-part.tsx').then((one) => one.JourneyPart));
/** Forms come when one is first asked for. */
const EditRecord = later(() => import('../records/edit-record.tsx').then((one) => one.EditRecord));

/** One engagement as a timeline: what was seen, what came of it, where the guarantee stands. */
export function OverviewView({ id }: { id: string }): JSX.Element | null {
  const { book, now, locale } = useBook();
  const [editing, setEditing] = useState<Editing | null>(null);
  const engagement = recordOf(book, 'engagements', id);
  if (!engagement) return null;
  const { guarantee: status } = standing(book, id, now);
  return (
    <div class="page">
      {engagement.desired ? null : (
        <Empty
          title="What do they want?"
          actions={
            <Button
              onClick={() =>
                setEditing({ tab: 'engagements', id, fixed: {}, fields: ['desired', 'situation', 'decides'] })
              }
            >
              Quote them
            </Button>
          }
        >
          One sentence in the client’s own words.
        </Empty>
      )}
      <JourneyView
        picture={journeyPicture(book, id, now)}
        locale={locale}
        who={clientName(book, engagement)}
        onOpen={({ tab, id: row }) => openOver(tab === 'sessions' ? 'session' : 'moment', row)}
      />
      <JourneyPart id={id} who={clientName(book, engagement)} progress={status.progress} />
      <div class="halves">
        <Results status={status} onAdd={() => openOver('evidence')} />
        <Section title="Guarantee" aside={<a href={toEngagement(id, 'guarantee')}>Open</a>}>
          <p>
            <StateBadge look={GUARANTEE_LOOK[status.state]} head>
              {GUARANTEE_WORD[status.state]}
            </StateBadge>{' '}
            {status.daysLeft === null ? null : <span class="quiet">{status.daysLeft} days left</span>}
          </p>
          <ul class="rows">
            {status.cure.map((one) => (
              <li key={one.text}>{one.text}</li>
            ))}
          </ul>
          <Button icon="plus" onClick={() => openOver('moment')}>
            Note a moment or work
          </Button>
        </Section>
      </div>
      <Latest book={book} id={id} who={clientName(book, engagement)} />
      {editing ? <EditRecord editing={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}
