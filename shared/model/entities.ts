import { acceptances } from './guarantee/acceptances.ts';
import { actions } from './work/actions.ts';
import { alternatives } from './work/alternatives.ts';
import { arcSignals } from './work/arc-signals.ts';
import { asks } from './work/asks.ts';
import { claims } from './guarantee/claims.ts';
import { clientCosts } from './guarantee/client-costs.ts';
import { clients } from './work/clients.ts';
import { contracts } from './guarantee/contracts.ts';
import { decisions } from './guarantee/decisions.ts';
import { documents } from './value/documents.ts';
import { drivers } from './value/drivers.ts';
import { dutyNotes } from './guarantee/duty-notes.ts';
import { engagements } from './work/engagements.ts';
import type { RecordOf } from './entity.ts';
import { evidence } from './guarantee/evidence.ts';
import { expectations } from './work/expectations.ts';
import { experiments } from './work/experiments.ts';
import { externalFactors } from './guarantee/external-factors.ts';
import { history } from './history.ts';
import { minimumResults } from './guarantee/minimum-results.ts';
import { objections } from './work/objections.ts';
import { onlyPaid } from './work/only-paid.ts';
import { options } from './value/options.ts';
import { outcomes } from './value/outcomes.ts';
import { pauses } from './guarantee/pauses.ts';
import { payments } from './guarantee/payments.ts';
import { people } from './work/people.ts';
import { pricings } from './value/pricings.ts';
import { proposals } from './value/proposals.ts';
import { rates } from './rates.ts';
import { referrals } from './work/referrals.ts';
import { reviews } from './work/reviews.ts';
import { serviceLines } from './work/service-lines.ts';
import { sessions } from './work/sessions.ts';
import { settings } from './settings.ts';
import { stagePeople } from './work/stage-people.ts';
import { stageVisits } from './work/stage-visits.ts';
import { talks } from './work/talks.ts';
import { templates } from './work/templates.ts';
import { touchpoints } from './work/touchpoints.ts';
import { verdicts } from './guarantee/verdicts.ts';
import { whys } from './work/whys.ts';

/** The one list of what there is: visible input tabs first, hidden ones after. */
export const entities = {
  engagements,
  drivers,
  minimumResults,
  options,
  sessions,
  actions,
  evidence,
  payments,
  clients,
  settings,
  outcomes,
  people,
  alternatives,
  clientCosts,
  pricings,
  proposals,
  documents,
  contracts,
  verdicts,
  claims,
  decisions,
  dutyNotes,
  pauses,
  externalFactors,
  acceptances,
  asks,
  rates,
  touchpoints,
  arcSignals,
  talks,
  whys,
  objections,
  stageVisits,
  stagePeople,
  experiments,
  onlyPaid,
  reviews,
  referrals,
  expectations,
  serviceLines,
  templates,
  history,
} as const;

export type EntityName = keyof typeof entities;

/** The record type of an entity by its name. */
export type RecordNamed<N extends EntityName> = RecordOf<(typeof entities)[N]>;

/** All entity names in the order of their tabs. */
export const entityNames = Object.keys(entities) as EntityName[];
