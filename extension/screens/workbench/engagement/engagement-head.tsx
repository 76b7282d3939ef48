import type { JSX } from 'preact';
import { daysBetween, formatDay } from '#shared/base/day.ts';
import { dayAt } from '#shared/base/moment.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import { STAGE } from '#shared/model/words.ts';
import { isArchived } from '#shared/rules/archived.ts';
import { stageSince } from '#shared/rules/journey/stage.ts';
import { standing } from '#shared/rules/standing.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { useBook } from '../frame/practice-context.tsx';
import { openOver } from '../frame/router.ts';
import { addressOf } from '../frame/addresses.ts';

const QUIET = { archived: 'Archived: in no list and not on Today.', used: 'Nothing is due.' };

/** Where an engagement is: its stage, since when, the way to another, and the one next step. */
export function EngagementHead({ row, view }: { row: Engagement; view: string }): JSX.Element {
  const { book, now, locale, zone } = useBook();
  const { next } = standing(book, row.id, now);
  const isAway = isArchived(book, row);
  const since = stageSince(book, row.id);
  const days = since === null ? null : daysBetween(since, dayAt(now, row.zone ?? zone));
  const look = view === '' ? 'primary' : 'quiet';
  return (
    <div class="stage-head">
      <div>
        <p>
          <b>
            {row.closedOn
              ? `Closed on ${formatDay(row.closedOn, locale)}`
              : row.stage
                ? STAGE[row.stage]
                : 'No stage yet'}
          </b>
          {since === null || row.closedOn ? null : (
            <span class="quiet">
              {' '}
              since {formatDay(since, locale, 'short')}, {days === 1 ? '1 day' : `${days} days`}
            </span>
          )}{' '}
          <Button look="link" onClick={() => openOver('move')}>
            Move to …
          </Button>{' '}
          <span class={isAway ? '' : 'archive'}>
            <Button look="link" onClick={() => openOver(isAway ? 'bringBack' : 'archive')}>
              {isAway ? 'Bring it back' : 'Archive'}
            </Button>
          </span>
        </p>
        <p>
          {next === null ? (
            QUIET[isAway ? 'archived' : 'used']
          ) : (
            <>
              <span class="quiet">Next:</span> {next.what} <span class="quiet">{next.detail}</span>
            </>
          )}
        </p>
      </div>
      {next === null ? null : next.action === 'moveStage' ? (
        <Button look={look} onClick={() => openOver('move', next.stage)}>
          {next.button}
        </Button>
      ) : (
        <LinkButton href={addressOf(next)} look={look}>
          {next.button}
        </LinkButton>
      )}
    </div>
  );
}
