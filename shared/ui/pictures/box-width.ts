import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** No picture is drawn narrower: it is scrolled to then. */
const LEAST = 320;

/** The width that a box has, in whole pixels, and the ref that measures it; `start` until then, and for good where it is `given`. */
export function useBoxWidth(
  start: number,
  given = false,
): readonly [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    const box = frame.current;
    if (!box || given) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(LEAST, Math.floor(box.clientWidth))));
    watch.observe(box);
    return () => watch.disconnect();
  }, [given]);
  return [frame, width];
}
