import { acceptances } from './acceptances.ts';
import { actions } from './actions.ts';
import { alternatives } from './alternatives.ts';
import { arcSignals } from './arc-signals.ts';
import { asks } from './asks.ts';
import { claims } from './claims.ts';
import { clientCosts } from './client-costs.ts';
import { clients } from './clients.ts';
import { contracts } from './contracts.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { drivers } from './drivers.ts';
import { dutyNotes } from './duty-notes.ts';
import { engagements } from './engagements.ts';
import type { RecordOf } from './entity.ts';
import { evidence } from './evidence.ts';
import { expectations } from './expectations.ts';
import { experiments } from './experiments.ts';
import { externalFactors } from './external-factors.ts';
import { history } from './history.ts';
import { minimumResults } from './minimum-results.ts';
import { objections } from './objections.ts';
import { options } from './options.ts';
import { outcomes } from './outcomes.ts';
import { pauses } from './pauses.ts';
import { payments } from './payments.ts';
import { people } from './people.ts';
import { pricings } from './pricings.ts';
import { proposals } from './proposals.ts';
import { rates } from './rates.ts';
import { reviews } from './reviews.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { stagePeople } from './stage-people.ts';
import { stageVisits } from './stage-visits.ts';
import { touchpoints } from './touchpoints.ts';
import { verdicts } from './verdicts.ts';
import { whys } from './whys.ts';

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
  whys,
  objections,
  stageVisits,
  stagePeople,
  experiments,
  reviews,
  expectations,
  history,
} as const;

export type EntityName = keyof typeof entities;

/** The record type of an entity by its name. */
export type RecordNamed<N extends EntityName> = RecordOf<(typeof entities)[N]>;

/** All entity names in the order of their tabs. */
export const entityNames = Object.keys(entities) as EntityName[];
