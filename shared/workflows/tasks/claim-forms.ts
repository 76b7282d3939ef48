import type { Money } from '../../base/money.ts';
import { decisions } from '../../model/guarantee/decisions.ts';
import type { Engagement } from '../../model/work/engagements.ts';
import type { ClaimStep } from '../../rules/guarantee/claim-steps.ts';
import { sharedRefund, type StillDue } from '../../rules/money/still-due.ts';
import type { DecideClaim, GiveVerdict, MakeClaim, WithdrawClaim } from '../claims.ts';
import type { EndEngagement } from '../end-engagement.ts';
import type { KeepRecord } from '../keep-record.ts';
import type { RecordRefund } from '../record-refund.ts';
import { askedWhere, type FormAsk } from './form-ask.ts';
import forms from './forms/claim.json' with { type: 'json' };
import { tasksOf } from './tasks-of.ts';

/** One of these steps: its button, and the form it opens. */
interface ClaimForm extends FormAsk {
  readonly button: string;
  readonly title: string;
}

const { judgement: _, ...DECISION } = decisions.fields.kind.choices ?? {};

/** The steps about a guarantee as forms; workbench and sidebar show the same. */
export const CLAIM_FORMS: Readonly<Record<ClaimStep, ClaimForm>> = tasksOf(forms, {
  verdict: { entity: 'verdicts' },
  claim: { entity: 'claims' },
  decide: {
    // A third person’s judgement is no decision on the claim; it has a form of its own.
    entity: { ...decisions.fields, kind: { ...decisions.fields.kind, choices: DECISION } },
    only: {
      ...askedWhere(['ground'], 'kind', 'declined'),
      ...askedWhere(['duty'], 'ground', 'lapse'),
      ...askedWhere(['clientReply'], 'kind', 'declined', 'remedy'),
      ...askedWhere(['remedy', 'remedyBy', 'clientAgreed', 'providerAgreed'], 'kind', 'remedy'),
      ...askedWhere(['taxRule'], 'kind', 'refund'),
      taxToldOn: ({ taxRule = null }) => taxRule !== null,
    },
  },
  cameFirst: { entity: 'claims' },
  withdraw: { entity: 'claims' },
  delivered: { entity: 'decisions' },
  reopen: { entity: 'decisions' },
  judgement: { entity: 'decisions' },
  refund: { entity: 'payments' },
  end: {
    entity: 'engagements',
    only: askedWhere(['endGround'], 'endedBy', 'client'),
  },
});

/** What the form of a step was filled with, and what it is about. */
export interface ClaimSaid {
  readonly engagement: string;
  readonly claim: string | null;
  /** The decision that holds for it. */
  readonly decision?: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is still to go back, payment by payment. */
  readonly due: readonly StillDue[];
}

type Bare<C> = C extends unknown ? Omit<C, 'id'> : never;

/** A step as a command that has no id yet. */
export type ClaimWish = Bare<
  MakeClaim | GiveVerdict | DecideClaim | WithdrawClaim | EndEngagement | RecordRefund | KeepRecord
>;

/** The command a filled-in form means. */
export function claimWish(step: ClaimStep, said: ClaimSaid): ClaimWish {
  const { engagement, claim, decision, values, due } = said;
  switch (step) {
    case 'delivered':
    case 'reopen':
      return { kind: 'keepRecord', tab: 'decisions', record: decision ?? null, set: values, was: null };
    case 'cameFirst':
      return { kind: 'keepRecord', tab: 'claims', record: claim, set: values, was: null };
    case 'judgement': {
      const set = { ...values, engagement, claim, kind: 'judgement', role: 'thirdPerson' };
      return { kind: 'keepRecord', tab: 'decisions', record: null, set, was: null };
    }
    case 'claim':
      return { kind: 'makeClaim', engagement, values: given(values) };
    case 'verdict':
      return { kind: 'giveVerdict', engagement, values };
    case 'decide':
      return { kind: 'decideClaim', claim: claim ?? '', values };
    case 'withdraw':
      return { kind: 'withdrawClaim', claim: claim ?? '', because: text(values['withdrawnBecause']) };
    case 'end': {
      const by = values['endedBy'] === 'client' ? 'client' : 'provider';
      const [on, reason] = [text(values['endedOn']) || null, text(values['endReason'])];
      const undelivered = (values['undelivered'] ?? null) as Money | null;
      const ground = (values['endGround'] ?? null) as Engagement['endGround'];
      return { kind: 'endEngagement', engagement, by, on, reason, ground, undelivered };
    }
    case 'refund': {
      const refunds = sharedRefund(due, values['net'] as Money | null);
      const [on, reference] = [text(values['paidOn']), text(values['reference']) || null];
      return { kind: 'recordRefund', engagement, claim, refunds, on, reference };
    }
  }
}

const given = (values: ClaimSaid['values']) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
