import type { Problem } from '../base/checked.ts';
import type { Session } from '../model/sessions.ts';
import type { LogSession } from './call-command.ts';

const MINUTES = [
  'clientLateMinutes',
  'clientCutMinutes',
  'providerLateMinutes',
  'providerCutMinutes',
] as const satisfies readonly (keyof Session)[];

/**
 * What a session stores of what was said: who says so of mood and minutes where only we can have, and nobody where nothing was
 * answered. Every door that stores a session asks here.
 */
export function withSources(said: Partial<Session>, stored: Session | null): Partial<Session> {
  const isNew = (name: keyof Session): boolean =>
    (said[name] ?? null) !== null && said[name] !== (stored?.[name] ?? null);
  const own = {
    ...(isNew('mood') && !said.moodSource ? { moodSource: 'providerImpression' as const } : {}),
    ...(MINUTES.some(isNew) && !said.presenceSource ? { presenceSource: 'providerImpression' as const } : {}),
    ...(said.gotValue === null ? { gotValueSource: null } : {}),
    ...(said.mood === null ? { moodSource: null } : {}),
  };
  return { ...said, ...own };
}

/** “Client wrote it” is only what a pasted reply says: in a form of a call the client said it, or it is our impression. */
export function unwritten({ values, homeworkChecked }: LogSession, stored: Session | null): Problem[] {
  const isKept =
    stored?.gotValueSource === 'clientWrote' && (values.gotValue ?? stored.gotValue) === stored.gotValue;
  return [
    ...(values.gotValueSource === 'clientWrote' && !isKept ? ['gotValueSource'] : []),
    ...homeworkChecked.flatMap(({ source }, n) => (source === 'clientWrote' ? [`homeworkChecked.${n}`] : [])),
  ].map((field) => ({
    field,
    message:
      'The client’s written word comes from a pasted reply. Paste the reply, or note that they said it.',
  }));
}
