import type { NewcomerMet } from './call-command.ts';
import type { Draft } from './draft.ts';

/** Where on the ring somebody new stands, as far as the kind of the call tells: a review comes after the result. */
const STAGE_AT: Readonly<Record<Draft['kind'], NewcomerMet['engagement']>> = {
  firstCall: { stage: 'need' },
  session: { stage: 'deliver' },
  review: { stage: 'whatNow' },
  other: {},
};

const TITLE_OF: Readonly<Partial<Record<Draft['kind'], string>>> = {
  firstCall: 'First call',
  review: 'Review',
};

/** The client and engagement a form begins for somebody new; null where nobody is named. */
export function newcomerOf(draft: Draft): NewcomerMet | null {
  const name = draft.client.trim();
  if (name === '') return null;
  return {
    client: { name, email: draft.email.trim() || null },
    engagement: {
      title: draft.title.trim() || name,
      desired: draft.desired.trim() || null,
      ...STAGE_AT[draft.kind],
    },
  };
}

/** What the call with somebody new is called where the page gave it no title; null where the form does not tell. */
export const titleOfFirst = ({ engagement, kind }: Draft): string | null =>
  engagement === null ? (TITLE_OF[kind] ?? null) : null;
