import type { ComponentChildren, JSX, RefObject } from 'preact';

interface Props {
  /** What the picture is called; its name as a region that can be scrolled. */
  readonly name: string;
  /** The picture in words. */
  readonly told: string;
  /** Its box, as `useBoxWidth` measures it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The width it is drawn in, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A picture drawn in the pixels there are, never scaled: letters keep their size at any width, and what does not fit is scrolled to. */
export const PictureFrame = ({ name, told, frame, width, height, children }: Props): JSX.Element => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that scrolls must be reachable by keyboard
  <div ref={frame} class="table-wrap" tabIndex={0} role="region" aria-label={name}>
    <svg class="picture" width={width} height={height} role="img" aria-label={told}>
      {children}
    </svg>
  </div>
);
