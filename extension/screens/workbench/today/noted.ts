import { useState } from 'preact/hooks';
import type { SavedStep } from '#extension/desk/steps.ts';
import type { AttentionItem } from '#shared/rules/attention/attention-types.ts';
import { useBook } from '../frame/practice-context.tsx';

/** The rows of Today in this visit: those whose act is done stay where they were, each with the save that takes it back. */
export interface NotedRows {
  readonly shown: readonly AttentionItem[];
  keyOf(item: AttentionItem): string;
  /** The save that did the act of a row; null while it is still to do. */
  stepOf(item: AttentionItem): SavedStep | null;
  /** Remembers where a row is, before its act is done. */
  pressed(item: AttentionItem): void;
}

interface Pressed {
  readonly item: AttentionItem;
  readonly at: number;
  /** The saves before it. */
  readonly before: readonly SavedStep[];
}

/** Keeps what is done in this visit in its place. */
export function useNoted(items: readonly AttentionItem[]): NotedRows {
  const { done } = useBook().practice.steps.value;
  const [pressed, setPressed] = useState<readonly Pressed[]>([]);
  const stepAfter = ({ before }: Pressed): SavedStep | null =>
    done.filter((one) => !before.includes(one)).at(-1) ?? null;
  const isDone = (one: Pressed) => !items.some((item) => isSame(item, one.item)) && stepAfter(one) !== null;
  const noted = pressed.filter(isDone);
  const shown = noted
    .sort((a, b) => a.at - b.at)
    .reduce<readonly AttentionItem[]>(
      (all, { item, at }) => [...all.slice(0, at), item, ...all.slice(at)],
      items,
    );
  return {
    shown,
    keyOf: (item) =>
      `${keyOf(item)} ${shown.filter((one) => isSame(one, item)).findIndex((one) => one === item)}`,
    stepOf: (item) => {
      const found = noted.find((one) => one.item === item);
      return found ? stepAfter(found) : null;
    },
    pressed: (item) =>
      setPressed([
        ...pressed.filter((one) => !isSame(one.item, item)),
        { item, at: shown.indexOf(item), before: done },
      ]),
  };
}

const keyOf = ({ engagement, action, record }: AttentionItem): string =>
  [engagement, action, record?.id].join(' ');
const isSame = (a: AttentionItem, b: AttentionItem): boolean => keyOf(a) === keyOf(b);
