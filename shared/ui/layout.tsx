import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons.tsx';

/** A titled part of a screen; `aside` stands at the right of its title. */
export const Section = ({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element => (
  <section class="section">
    <header>
      <h2>{title}</h2>
      {aside ? <span class="small quiet">{aside}</span> : null}
    </header>
    {children}
  </section>
);

interface PageHeadProps {
  readonly title: string;
  readonly crumb?: { readonly href: string; readonly word: string };
  readonly sub?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Title of a screen with its state and actions. */
export const PageHead = ({ title, crumb, sub, children }: PageHeadProps): JSX.Element => (
  <header class="page-head">
    <div>
      {crumb ? (
        <a class="small" href={crumb.href}>
          {crumb.word}
        </a>
      ) : null}
      <h1 tabIndex={-1}>{title}</h1>
      {sub ? <p class="quiet">{sub}</p> : null}
    </div>
    <div class="page-actions">{children}</div>
  </header>
);

/** What lies below the waterline: the client does not see it. */
export const Below = ({
  who,
  title,
  children,
}: {
  who: string;
  title?: string;
  children: ComponentChildren;
}): JSX.Element => (
  <section class="below">
    <header class="below-head">
      {title ? <h2>{title}</h2> : null}
      <span class="who">
        <Icon name="eyeOff" /> {who} does not see this
      </span>
    </header>
    {children}
  </section>
);

/** The client's own words, and only those. */
export const Quote = ({ children }: { children: string }): JSX.Element => (
  <span class="quote">“{children}”</span>
);

interface ProblemProps {
  /** What happened. */
  readonly what: string;
  /** What still works. */
  readonly still?: string;
  readonly tone?: 'off' | 'watch' | 'note';
  readonly children?: ComponentChildren;
}

/** A problem: what happened, what still works, the next step. It never hides the content. */
export const ProblemNote = ({ what, still, tone = 'off', children }: ProblemProps): JSX.Element => (
  <div class={`problem ${tone}`} role={tone === 'off' ? 'alert' : 'status'}>
    <Icon name={tone === 'note' ? 'bulb' : 'look'} />
    <p class="words">
      <b>{what}</b> {still}
    </p>
    {children}
  </div>
);

/** Nothing here yet: what will be, and how to begin. */
export const Empty = ({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}): JSX.Element => (
  <div class="empty">
    <b>{title}</b>
    {children ? <p>{children}</p> : null}
    {actions ? <div class="chips">{actions}</div> : null}
  </div>
);
