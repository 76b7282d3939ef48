import type { Session } from '../model/work/sessions.ts';
import type { Suggestion } from '../talk/suggestions.ts';

/** A record added or changed by one tap on a suggestion. */
export interface Taken {
  readonly kind: 'keepRecord';
  readonly tab: 'arcSignals' | 'actions' | 'sessions';
  readonly record: string | null;
  readonly set: Readonly<Record<string, unknown>>;
  readonly was: Readonly<Record<string, unknown>> | null;
}

const ACTIONS = {
  'client-promise': { kind: 'homework', owner: 'client' },
  'provider-promise': { kind: 'promise', owner: 'provider' },
  adjustment: { kind: 'adjustment', owner: 'client' },
} as const;

/** What a confirmed suggestion records: a signal, a promise or an adjustment, or the client's word on a session's value. Null where a word on value has no session to go to. */
export function taken(one: Suggestion, engagement: string, session: Session | null): Taken | null {
  const { code, quote } = one;
  const tie = { engagement, session: session?.id ?? null };
  const adding = (tab: Taken['tab'], set: Taken['set']): Taken => ({ kind: 'keepRecord', tab, record: null, set: { ...tie, ...set }, was: null }); // prettier-ignore
  if (code === 'client-promise' || code === 'provider-promise' || code === 'adjustment')
    return adding('actions', { ...ACTIONS[code], text: quote, source: 'clientSaid' });
  if (code === 'value-missing' || code === 'value-yes') {
    if (session === null) return null;
    const { gotValue, gotValueSource, missing } = session;
    const set = code === 'value-yes' ? { gotValue: 'yes', gotValueSource: 'clientSaid' } : { missing: quote };
    const was = code === 'value-yes' ? { gotValue, gotValueSource } : { missing };
    return { kind: 'keepRecord', tab: 'sessions', record: session.id, set, was };
  }
  return adding('arcSignals', signal(one, session, 'confirmed'));
}

/** What a dismissed signal records, so that it is learned from; null for all others, which leave nothing. */
export const dismissed = (one: Suggestion, engagement: string, session: Session | null): Taken | null =>
  /^[BD]\d$/.test(one.code)
    ? {
        kind: 'keepRecord',
        tab: 'arcSignals',
        record: null,
        set: { engagement, session: session?.id ?? null, ...signal(one, session, 'rejected') },
        was: null,
      }
    : null;

const signal = ({ code, quote, speaker }: Suggestion, session: Session | null, state: string) => ({
  code,
  words: quote,
  speaker,
  at: session?.start ?? null,
  state,
});
