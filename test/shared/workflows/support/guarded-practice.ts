import type { EntityName } from '#shared/model/entities.ts';
import type { AnyCommand } from '#shared/workflows/commands.ts';
import { cmd } from '#test/support/act.ts';
import { ENGAGEMENT } from '#test/support/build-book.ts';

export const id = cmd(90);

export const of = { engagement: ENGAGEMENT } as const;

export const form = (tab: EntityName, record: string | null, set: object): AnyCommand => ({
  kind: 'keepRecord',
  id,
  tab,
  record,
  set: { ...(record === null ? of : {}), ...set },
  was: null,
});
