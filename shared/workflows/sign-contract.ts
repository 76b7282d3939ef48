import { good, refused, refusedAll, type Checked } from '../base/checked.ts';
import type { Day } from '../base/time.ts';
import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import { desiredOf } from '../rules/desired.ts';
import type { Contract } from '../model/guarantee/contracts.ts';
import { serviceLineOf, whyNoGuarantee } from '../rules/guarantee/guarantee-allowed.ts';
import { adding, type Plan } from '../table/book/change.ts';
import { changesOf, GONE, newRecord, planOf, setting } from './plan.ts';
import type { Command, Context } from './workflow.ts';

/** Makes the contract of a proposal's option, or the next revision of the contract in force. */
export interface DraftContract extends Command {
  readonly kind: 'draftContract';
  readonly engagement: string;
  readonly values: Partial<Contract>;
}

/** Records one party's signature: name, day, how. */
export interface SignContract extends Command {
  readonly kind: 'signContract';
  readonly contract: string;
  readonly party: 'provider' | 'client';
  readonly by: string;
  readonly on: Day;
  readonly how: string;
  /** Why it is signed although its fee is not that of its option or proposal. */
  readonly looseEndsReason?: string | null;
}

/** Plans a contract draft: presets from Settings, fee and words from the chosen option, or a copy of what was signed. */
export function draftContract(book: Book, command: DraftContract, context: Context): Checked<Plan> {
  const engagement = recordOf(book, 'engagements', command.engagement);
  if (!engagement) return refused('', GONE);
  const before = revisionsOf(book, engagement.id)[0];
  const { id: _, ...copied } =
    before ?? newRecord('contracts', command, contractPresets(book, engagement.id));
  const contract = newRecord('contracts', command, {
    ...copied,
    ...command.values,
    engagement: engagement.id,
    revision: (before?.revision ?? 0) + 1,
    supersedes: before?.id ?? null,
    ...UNSIGNED,
  });
  return good(
    planOf([adding('contracts', contract)], `Drafted the contract of ${engagement.title}`, command, context),
  );
}

const UNSIGNED = {
  providerSignedBy: null,
  providerSignedOn: null,
  providerSignedHow: null,
  clientSignedBy: null,
  clientSignedOn: null,
  clientSignedHow: null,
  contentHash: null,
} as const;

const revisionsOf = (book: Book, engagement: string): Contract[] =>
  rowsOf(book, 'contracts', engagement).sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0));

/** The latest revision while the client has not signed it: what can still be changed. */
export function openDraft(book: Book, engagement: string): Contract | null {
  const [latest = null] = revisionsOf(book, engagement);
  return latest?.clientSignedOn === null ? latest : null;
}

/** What a first contract says before a person looks at it: presets from Settings, fee and words from the chosen option. */
export function contractPresets(book: Book, engagementId: string): Partial<Contract> {
  const settings = settingsOf(book);
  const engagement = recordOf(book, 'engagements', engagementId);
  const client = recordOf(book, 'clients', engagement?.client ?? null);
  const options = rowsOf(book, 'options', engagementId);
  const option = options.find((one) => one.chosen) ?? options.find((one) => one.recommended) ?? options[0];
  const pricing = rowsOf(book, 'pricings', engagementId)[0];
  const results = rowsOf(book, 'minimumResults', engagementId);
  const line = serviceLineOf(book, engagement);
  const [sent] = rowsOf(book, 'proposals', engagementId)
    .filter((one) => one.sentAt !== null && one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 1) - (a.version ?? 1));
  return {
    title: engagement?.title ?? null,
    language: client?.language ?? settings.language,
    objective: desiredOf(book, engagementId),
    proposal: sent?.id ?? null,
    doneMeans: sent?.doneMeans ?? null,
    option: option?.id ?? null,
    fee: option?.fee ?? null,
    currency: engagement?.currency ?? null,
    termStart: engagement?.decidedOn ?? null,
    termEnd: engagement?.plannedEnd ?? null,
    type: whyNoGuarantee(book, engagement) ? 'none' : (engagement?.guarantee ?? line?.type ?? null),
    refundShare: pricing?.refundShare ?? line?.refundShare ?? null,
    taxRule: line?.taxRule ?? settings.taxRule,
    minimumResults: results.map((one) => one.id),
    learning: results.some((one) => one.test === 'learning') ? null : 'resultsOnly',
    claimWindowDays: line?.claimWindowDays ?? settings.claimWindowDays,
    reviewDays: settings.reviewDays,
    noticeHours: line?.noticeHours ?? settings.noticeHours,
    graceMinutes: settings.graceMinutes,
    feedbackHours: settings.feedbackHours,
    claritySession: settings.claritySession,
    consumer: client?.consumer ? client.consumer === 'yes' : null,
    legalNote: line?.legalNote ?? null,
    guarantor: line?.practice ?? settings.practice ?? settings.provider,
    guarantorAddress: settings.address,
  };
}

/** Plans a signature. It needs a name, a day and how; what is signed is frozen. The guard asks why a fee differs. */
export function signContract(book: Book, command: SignContract, context: Context): Checked<Plan> {
  const contract = recordOf(book, 'contracts', command.contract);
  if (!contract) return refused('', GONE);
  const blank = (['by', 'on', 'how'] as const).filter((name) => !command[name].trim());
  if (blank.length > 0) return refusedAll(blank.map((field) => ({ field, message: SIGN_NEEDS[field] })));
  const signed = command.party === 'client' ? contract.clientSignedOn : contract.providerSignedOn;
  if (signed) return refused('', `This side signed on ${signed}. A change needs a new revision.`);
  const reason = command.looseEndsReason?.trim() ? command.looseEndsReason.trim() : null;
  const values: Partial<Contract> =
    command.party === 'client'
      ? { clientSignedBy: command.by, clientSignedOn: command.on, clientSignedHow: command.how }
      : { providerSignedBy: command.by, providerSignedOn: command.on, providerSignedHow: command.how };
  const kept = reason === null ? {} : { looseEndsReason: reason };
  const changes = changesOf(setting('contracts', contract, { ...values, ...kept }));
  return good(planOf(changes, `Signed the contract for the ${command.party}`, command, context));
}

const SIGN_NEEDS = {
  by: 'Who signed? Give the name.',
  on: 'On which day was it signed?',
  how: 'How was it signed: on paper, by e-mail, with a signing service?',
} as const;
