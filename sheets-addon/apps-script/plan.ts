import type { Checked } from '#shared/base/checked.ts';
import type { Book } from '#shared/model/book.ts';
import type { Plan } from '#shared/table/book/change.ts';
import { askClient, recordReply } from '#shared/workflows/ask-client.ts';
import { decideClaim, giveVerdict, makeClaim, withdrawClaim } from '#shared/workflows/claims.ts';
import { recordRefund } from '#shared/workflows/record-refund.ts';
import type { AnyCommand, Workflows } from '#shared/workflows/commands.ts';
import { throughDoor } from '#shared/workflows/door.ts';
import { draftProposal } from '#shared/workflows/draft-proposal.ts';
import { endEngagement } from '#shared/workflows/end-engagement.ts';
import { keepRecord } from '#shared/workflows/keep-record.ts';
import { logSession } from '#shared/workflows/log-session.ts';
import { priceEngagement } from '#shared/workflows/price-engagement.ts';
import { startEngagement } from '#shared/workflows/start-engagement.ts';
import { tellClient } from '#shared/workflows/tell-client.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Command } from './requests.ts';

/** Only these workflows are in the script: the others would make it larger and no page asks for them. */
const WORKFLOWS: Workflows<Command['kind']> = {
  askClient,
  decideClaim,
  draftProposal,
  endEngagement,
  giveVerdict,
  keepRecord,
  logSession,
  makeClaim,
  priceEngagement,
  recordRefund,
  recordReply,
  startEngagement,
  tellClient,
  withdrawClaim,
};

/** Plans what the sidebar can have done, through the same door as everywhere. */
export const plan = (book: Book, command: Command, context: Context): Checked<Plan> =>
  throughDoor(WORKFLOWS, book, command as Extract<AnyCommand, { kind: Command['kind'] }>, context);
