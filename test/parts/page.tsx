import { render, type ComponentChildren, type JSX } from 'preact';
import { feedback } from './parts/feedback.tsx';
import { figures } from './parts/figures.tsx';
import { forms } from './parts/forms.tsx';

/** One part in one state, with the name it is found by. */
export interface Shown {
  readonly name: string;
  readonly part: ComponentChildren;
}

const ROOMS: readonly (readonly [string, readonly Shown[]])[] = [
  ['Actions and forms', forms],
  ['States, problems and layout', feedback],
  ['Figures and pictures', figures],
];

const Page = (): JSX.Element => (
  <main class="page parts-page">
    <h1>Parts</h1>
    {ROOMS.map(([room, shown]) => (
      <section class="section" key={room}>
        <header>
          <h2>{room}</h2>
        </header>
        {shown.map(({ name, part }) => (
          <div key={name} data-part={name}>
            <p class="source">{name}</p>
            {part}
          </div>
        ))}
      </section>
    ))}
  </main>
);

render(<Page />, document.body);
