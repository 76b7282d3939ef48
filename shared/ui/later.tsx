import type { ComponentType, JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A part of a screen that is loaded when it is first asked for, so that the first screen stays light; until then an empty mark says that it is on its way. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | null>(() => loaded);
    useLayoutEffect(() => {
      if (!Part)
        void load().then((part) => {
          loaded = part;
          setPart(() => part);
        });
    }, [Part]);
    return Part ? <Part {...props} /> : <i class="later" hidden />;
  };
}
