import type { JSX } from 'preact';
import type { Mapping } from '#shared/table/import/mapping.ts';
import { Chips } from '#shared/ui/actions.tsx';

const NUMBERS = { comma: '1.234,56', dot: '1,234.56' } as const;
const DAYS = { dayFirst: '28/01/2026', monthFirst: '01/28/2026' } as const;

/** How the file writes numbers and days: one choice each, for all of it. */
export function FileStyle({
  mapping,
  onChange,
}: {
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}): JSX.Element {
  const { numbers, days } = mapping.style;
  const set = (style: Partial<Mapping['style']>) =>
    onChange({ ...mapping, style: { ...mapping.style, ...style } });
  return (
    <>
      <Chips
        name="numbers"
        label="Numbers in this file"
        options={NUMBERS}
        value={numbers === 'mixed' ? null : numbers}
        onChange={(value) => set({ numbers: (value as keyof typeof NUMBERS | null) ?? null })}
      />
      <Chips
        name="days"
        label="Days in this file"
        options={DAYS}
        value={days === 'mixed' ? null : days}
        onChange={(value) => set({ days: (value as keyof typeof DAYS | null) ?? null })}
      />
    </>
  );
}
