import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayOf } from '#shared/base/moment.ts';
import type { GuaranteeState } from '#shared/rules/guarantee/guarantee-state.ts';
import { Button } from '#shared/ui/actions.tsx';
import { CLAIM_FORMS, claimWish } from '#shared/workflows/tasks/claim-forms.ts';
import type { ClaimStep } from '#shared/rules/guarantee/claim-steps.ts';
import { proposedRefund } from '#shared/rules/money/still-due.ts';
import { GUARANTEE_LOOK } from '#shared/ui/guarantee-words.ts';
import { Empty, Quote } from '#shared/ui/layout.tsx';
import { RecordForm } from '#shared/ui/record-form.tsx';
import { StateBadge } from '#shared/ui/states.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';

/** What happens to the guarantee now: the client asks, answers, withdraws; a person decides; money goes back; it ends early. */
export function ClaimPanel(props: PanelProps): JSX.Element {
  const one = props.view.engagement as EngagementView;
  const state = one.guarantee.state as GuaranteeState;
  const steps = (one.claim?.steps ?? []) as readonly ClaimStep[];
  const [chosen, setChosen] = useState<ClaimStep | null>(null);
  const first = steps[0] === 'decide' || steps[0] === 'refund' ? steps[0] : null;
  const step = chosen && steps.includes(chosen) ? chosen : first;
  return (
    <>
      <section class="part">
        <p class="source">{one.client}</p>
        <h1>Guarantee</h1>
        <p>
          <StateBadge look={GUARANTEE_LOOK[state] ?? 'unknown'} head>
            {one.guarantee.word}
          </StateBadge>
        </p>
        {one.claim?.words ? (
          <p>
            <Quote>{one.claim.words}</Quote>
          </p>
        ) : null}
        <p class="quiet">Nothing is decided without a person.</p>
        {steps.length === 0 ? (
          <Empty title="Nothing to note now">
            Once the terms are signed and run, the client’s verdict and claim are noted here.
          </Empty>
        ) : null}
        <div class="steps">
          {steps.map((name) =>
            name === step ? null : (
              <Button key={name} onClick={() => setChosen(name)}>
                {CLAIM_FORMS[name].button}
              </Button>
            ),
          )}
        </div>
      </section>
      {step ? <StepForm key={`${one.id} ${step}`} {...props} step={step} /> : null}
    </>
  );
}

/** The sidebar knows no list of records to choose from; no form of a step needs one. */
const NO_CHOICES = () => [];

function StepForm({ view, script, show, step }: PanelProps & { step: ClaimStep }): JSX.Element {
  const one = view.engagement as EngagementView;
  const form = CLAIM_FORMS[step];
  const { id = null, decision = null, grounds = [], due = [] } = one.claim ?? {};
  const today = dayOf(view.readAt);
  const proposed = step === 'refund' ? proposedRefund(due) : null;
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const wish = claimWish(step, { engagement: one.id, claim: id, decision, values, due });
    const problems = await script.save(wish as Parameters<typeof script.save>[0], `Noted for ${one.client}.`);
    if (problems === null) show('row');
    return problems ?? [];
  };
  return (
    <section class="part">
      <h2>{form.title}</h2>
      {step === 'decide' ? (
        <details class="small">
          <summary>Would declining hold?</summary>
          <ul class="rows points">
            {grounds.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {step === 'refund' && proposed === null ? (
        <p class="quiet">Nothing is left to go back: see the tab Guarantee.</p>
      ) : null}
      <RecordForm
        {...form}
        values={{
          at: view.readAt,
          by: view.provider,
          role: 'provider',
          providerAgreed: true,
          paidOn: today,
          endedOn: today,
          deliveredOn: today,
          reopenedOn: today,
          on: today,
          net: proposed,
        }}
        reading={{ locale: view.locale, currency: proposed?.currency ?? one.currency, zone: one.zone }}
        choices={NO_CHOICES}
        onSave={save}
      />
    </section>
  );
}
