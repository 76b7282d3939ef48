import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaveResult } from '#extension/desk/practice.ts';
import type { SavedStep } from '#extension/desk/steps.ts';
import { Button } from '#shared/ui/actions.tsx';
import { useBook } from './practice-context.tsx';

/** What was saved, the latest first: each can be taken back, and what was taken back can be done again. */
export function StepList(): JSX.Element | null {
  const { practice } = useBook();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { done, undone } = practice.steps.value;
  if (done.length + undone.length === 0) return null;
  const [last, again] = [done[0], undone[0]];
  const act = async (step: SavedStep, how: 'undo' | 'redo') =>
    setTrouble(notUndone(await practice[how](step)));
  const line = (step: SavedStep, how: 'undo' | 'redo', n: number) => (
    <li key={`${how}${n}`}>
      <Button look="link" onClick={() => void act(step, how)}>
        {how === 'undo' ? 'Undo' : 'Redo'}: {step.what}
      </Button>
    </li>
  );
  return (
    <div class="steps">
      {last ? (
        <Button icon="undo" onClick={() => void act(last, 'undo')}>
          Undo<span class="sr">: {last.what}</span>
        </Button>
      ) : null}
      {again ? (
        <Button onClick={() => void act(again, 'redo')}>
          Redo<span class="sr">: {again.what}</span>
        </Button>
      ) : null}
      <details>
        <summary>Earlier saves</summary>
        <ul>
          {undone.map((one, n) => line(one, 'redo', n))}
          {done.map((one, n) => line(one, 'undo', n))}
        </ul>
      </details>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </div>
  );
}

/** Why a step was not turned round; null where it was. */
export function notUndone(result: SaveResult): string | null {
  if (result.kind === 'saved') return null;
  if (result.kind === 'conflict')
    return 'This was changed since, so it stays. Take the later saves back first.';
  return result.kind === 'refused' ? (result.problems[0]?.message ?? null) : result.message;
}
