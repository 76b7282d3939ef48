import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** What the picture is called; its name as a region that can be scrolled. */
  readonly name: string;
  /** The picture in words. */
  readonly told: string;
  /** The least width it is drawn in, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A picture drawn in pixels, never scaled: letters keep their size at any width, and what does not fit is scrolled to. */
export const PictureFrame = ({ name, told, width, height, children }: Props): JSX.Element => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture that scrolls must be reachable by keyboard
  <div class="table-wrap" tabIndex={0} role="region" aria-label={name}>
    <svg class="picture" height={height} style={{ minWidth: `${width}px` }} role="img" aria-label={told}>
      {children}
    </svg>
  </div>
);
