import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { Below, Empty, PageHead, ProblemNote, Quote, Section } from '#shared/ui/layout.tsx';
import { DataTable } from '#shared/ui/table.tsx';
import { GoalScale, Meter, StateBadge, type StateLook } from '#shared/ui/states.tsx';
import type { Shown } from '../page.tsx';

const LOOKS: Readonly<Record<StateLook, string>> = {
  met: 'Met',
  partly: 'Partly',
  no: 'Not met',
  lapse: 'Short notice, undecided',
  look: 'To look at',
  unknown: 'Not known yet',
  notDue: 'Not due',
  excused: 'Excused',
  active: 'Active',
  waiting: 'Waiting',
};

const looks = Object.entries(LOOKS) as [StateLook, string][];

/** States, problems, empty screens and tables. */
export const feedback: readonly Shown[] = [
  {
    name: 'State: each look',
    part: (
      <ul>
        {looks.map(([look, word]) => (
          <li key={look}>
            <StateBadge look={look}>{word}</StateBadge>
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: 'State: as the headline',
    part: looks.map(([look, word]) => (
      <StateBadge key={look} look={look} head>
        {word}
      </StateBadge>
    )),
  },
  {
    name: 'Meter: unknown, on the way, past the threshold',
    part: (
      <>
        <Meter part={null} label="Not known yet" />
        <Meter part={0.4} tick={0.6} label="40 %, even pace is 60 %" />
        <Meter part={1.3} label="130 %" />
      </>
    ),
  },
  {
    name: 'Goal scale: unknown and reached',
    part: (
      <>
        <GoalScale level={null} required={0} label="No level yet, 0 is required" />
        <GoalScale level={1} required={0} label="Level 1, 0 is required" />
      </>
    ),
  },
  {
    name: 'Problem: off, watch, note',
    part: (['off', 'watch', 'note'] as const).map((tone) => (
      <ProblemNote
        key={tone}
        tone={tone}
        what="Google has signed you out."
        still="Three captures wait here, in order."
      >
        <Button>Sign in again</Button>
      </ProblemNote>
    )),
  },
  {
    name: 'Empty',
    part: (
      <Empty title="No engagement yet" actions={<LinkButton href="#new">Log your first call</LinkButton>}>
        What you log after a call appears here.
      </Empty>
    ),
  },
  {
    name: 'Section, page head, below the line, quote',
    part: (
      <>
        <PageHead
          title="Brightwell"
          sub="Leadership programme"
          crumb={{ href: '#list', word: 'Engagements' }}
        >
          <Button>Log a call</Button>
        </PageHead>
        <Section title="What they want" aside="said on 3 Nov">
          <Quote>Fewer escalations by spring</Quote>
        </Section>
        <Below who="Tomás" title="Notes">
          <p>Ask about the budget.</p>
        </Below>
      </>
    ),
  },
  {
    name: 'Table with a total',
    part: (
      <DataTable
        caption="Payments"
        columns={[{ word: 'Part' }, { word: 'Due' }, { word: 'Net', end: true }]}
        rows={[
          { key: '1', cells: ['First half', '1 Dec 2026', '1,200'] },
          { key: '2', cells: ['Total', '', '2,400'], total: true },
        ]}
      />
    ),
  },
];
