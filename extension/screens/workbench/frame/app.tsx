import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { attentionList } from '#shared/rules/attention/attention-list.ts';
import { toDoNow } from '#shared/rules/attention/groups.ts';
import { Icon, Logo } from '#shared/ui/icons.tsx';
import { later } from '#shared/ui/later.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { Button } from '#shared/ui/actions.tsx';
import { Keys } from '../find/keys.tsx';
import { HomeLine } from './home-line.tsx';
import { LAST, MAIN, ON_PHONE, type Place } from './places.ts';
import { useBook, useHome } from './practice-context.tsx';
import { route } from './router.ts';
import { Unforeseen } from './unforeseen.tsx';
import { TodayScreen } from '../today/today.tsx';
import { WhereNote } from './home-note.tsx';

/** An engagement with its journey, and the form that begins one, come when somebody goes there: Today needs neither. */
const EngagementScreen = later(() =>
  import('../engagement/engagement-screen.tsx').then((one) => one.EngagementScreen),
);
const EngagementsScreen = later(() =>
  import('../engagement/engagements.tsx').then((one) => one.EngagementsScreen),
);
/** Logging by file or paste brings what reads and matches meetings; the other screens need none of it. */
const MeetingScreen = later(() => import('../meeting/meeting.tsx').then((one) => one.MeetingScreen));
/** Files in and out, and the settings, are rarely what somebody comes for. */
const ExchangeScreen = later(() => import('../in-and-out/exchange.tsx').then((one) => one.ExchangeScreen));
const NewEngagementScreen = later(() =>
  import('../engagement/new-engagement.tsx').then((one) => one.NewEngagementScreen),
);
const LearningScreen = later(() => import('../learning/learning.tsx').then((one) => one.LearningScreen));
const PracticeScreen = later(() => import('../practice/practice.tsx').then((one) => one.PracticeScreen));
const SettingsScreen = later(() => import('../records/settings.tsx').then((one) => one.SettingsScreen));

/** The whole workbench: navigation at the left, one screen at a time. */
export function Workbench(): JSX.Element {
  const { practice } = useHome();
  const home = practice.home.value;
  return (
    <div class="workbench">
      <a class="sr" href="#main">
        Skip to content
      </a>
      <Navigation />
      <main id="main">
        {home.kind === 'failed' ? (
          <ProblemNote what={home.message} still="What is on the screen is as it was last saved.">
            <Button onClick={() => void practice.load()}>Try again</Button>
          </ProblemNote>
        ) : null}
        <Unforeseen />
        <WhereNote />
        {home.kind === 'loading' ? <p class="quiet">Opening your workbook …</p> : <Screen />}
      </main>
      <Keys />
    </div>
  );
}

function Screen(): JSX.Element {
  const [name = 'today', id = '', view = ''] = route.value;
  const screens: Readonly<Record<string, () => JSX.Element>> = {
    today: () => <TodayScreen />,
    engagements: () => <EngagementsScreen view="" />,
    pricing: () => <EngagementsScreen view="value" />,
    guarantee: () => <EngagementsScreen view="guarantee" />,
    proposals: () => <EngagementsScreen view="proposal" />,
    new: () => <NewEngagementScreen key={id} like={id || null} />,
    meeting: () => <MeetingScreen key={id} engagement={id || null} />,
    exchange: () => <ExchangeScreen />,
    learning: () => <LearningScreen />,
    practice: () => <PracticeScreen />,
    settings: () => <SettingsScreen />,
    e: () => <EngagementScreen key={id} id={id} view={view === 'journey' ? '' : view} />,
  };
  return (screens[name] ?? (() => <TodayScreen />))();
}

function Navigation(): JSX.Element {
  const { book, now } = useBook();
  const waiting = toDoNow(attentionList(book, now));
  const place = route.value;
  const [name = 'today', id = '', view = ''] = place;
  const current = name === 'e' ? (VIEW_NAV[view] ?? 'engagements') : name;
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [place]);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false);
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <PhoneBar
        {...{ current, waiting, open }}
        engagement={name === 'e' ? id : null}
        onMore={() => setOpen(!open)}
      />
      <nav id="all-places" class={open ? 'nav open' : 'nav'} aria-label="Main">
        <p class="brand">
          <Logo /> Valueback
        </p>
        <ul>
          {MAIN.map((item) => (
            <NavItem key={item.path} {...item} current={current === item.path}>
              {item.path === 'today' && waiting > 0 ? <span class="count">{waiting}</span> : null}
            </NavItem>
          ))}
        </ul>
        <ul class="nav-end">
          {LAST.map((item) => (
            <NavItem key={item.path} {...item} current={current === item.path} />
          ))}
          <HomeLine />
        </ul>
      </nav>
    </>
  );
}

interface PhoneBarProps {
  readonly current: string;
  readonly waiting: number;
  readonly open: boolean;
  /** The one in view: a call is logged for it. */
  readonly engagement: string | null;
  readonly onMore: () => void;
}

/** On a phone: the three places one goes to most, and the way to all others. A wider screen hides it. */
const PhoneBar = ({ current, waiting, open, engagement, onMore }: PhoneBarProps): JSX.Element => (
  <nav class="phone-bar" aria-label="Most used">
    <ul>
      {ON_PHONE.map((item) => (
        <NavItem
          key={item.path}
          {...item}
          path={item.path === 'meeting' && engagement ? `meeting/${engagement}` : item.path}
          current={current === item.path}
        >
          {item.path === 'today' && waiting > 0 ? <span class="count">{waiting}</span> : null}
        </NavItem>
      ))}
      <li>
        <button type="button" aria-expanded={open} aria-controls="all-places" onClick={onMore}>
          <Icon name="more" /> <span>More</span>
        </button>
      </li>
    </ul>
  </nav>
);

const VIEW_NAV: Readonly<Record<string, string>> = {
  value: 'pricing',
  guarantee: 'guarantee',
  proposal: 'proposals',
};

const NavItem = ({
  path,
  word,
  icon,
  current,
  children,
}: Place & { current: boolean; children?: ComponentChildren }): JSX.Element => (
  <li>
    <a href={`#/${path}`} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} /> <span>{word}</span>
      {children}
    </a>
  </li>
);
