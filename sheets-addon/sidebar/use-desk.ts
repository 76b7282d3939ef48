import { useEffect, useState } from 'preact/hooks';
import type { PanelProps } from './panel-props.ts';
import type { OpenDesk } from './use-script.ts';

/** Opens the desk for the engagement in view, and again after each save; null until it is there. */
export function useDesk({ view, script }: PanelProps): OpenDesk | null {
  const [open, setOpen] = useState<OpenDesk | null>(null);
  const engagement = view.engagement?.id ?? '';
  useEffect(() => {
    let isAsked = true;
    void script.open(engagement).then((opened) => isAsked && opened && setOpen(opened));
    return () => void (isAsked = false);
  }, [view, engagement]);
  return open?.sheet.engagement === engagement ? open : null;
}
