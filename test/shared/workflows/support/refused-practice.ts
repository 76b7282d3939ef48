import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { ENGAGEMENT } from '#test/support/build-book.ts';

export const of = { engagement: ENGAGEMENT } as const;

export const id = cmd(50);

export const keep = (
  tab: 'proposals' | 'contracts' | 'payments' | 'clients',
  record: string,
  values: object,
): AnyCommand => ({
  kind: 'keepRecord',
  id,
  tab,
  record,
  was: null,
  set: values as Readonly<Record<string, unknown>>,
});
