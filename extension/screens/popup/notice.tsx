import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '#shared/ui/icons.tsx';

interface NoticeProps {
  readonly title: string;
  readonly tone?: 'watch' | 'note';
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
}

/** What happened, what still works, the next step; above the form, never over it. */
export const Notice = ({ title, tone = 'watch', icon, children }: NoticeProps): JSX.Element => (
  <div class={`notice ${tone}`} role="status">
    <Icon name={icon ?? (tone === 'watch' ? 'look' : 'bulb')} />
    <div>
      <b>{title}</b>
      {children}
    </div>
  </div>
);
