import type { JSX } from 'preact';
import type { BriefPart } from '../rules/journey/brief.ts';

/** The parts of a brief, each with its lines and whose they are. */
export const BriefParts = ({ parts, name }: { parts: readonly BriefPart[]; name: string }): JSX.Element => (
  <>
    {parts.map(({ title, lines, more }) => (
      <section key={title}>
        <h3>{title}</h3>
        <ul class="rows">
          {lines.map(({ text, quiet, who }) => (
            <li key={text}>
              {who ? <span class="label">{who === 'client' ? name : 'You'}</span> : null}
              <span class="grow">
                {text}
                {quiet ? (
                  <>
                    <br />
                    <span class="source">{quiet}</span>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p class="source">and {more} more</p> : null}
      </section>
    ))}
  </>
);
