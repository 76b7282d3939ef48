import type { Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Plan } from '../table/book/change.ts';
import { captureCall } from './capture-call.ts';
import { answerProposal } from './answer-proposal.ts';
import { askClient, recordReply } from './ask-client.ts';
import { decideClaim, giveVerdict, makeClaim, withdrawClaim } from './claims.ts';
import { recordRefund } from './record-refund.ts';
import { agreeResults } from './agree-results.ts';
import { listCriteria, planWhatNow, sayDone, settleDone } from './done.ts';
import { bouncePayment } from './bounce-payment.ts';
import { notePayment } from './note-payment.ts';
import { planPayments } from './plan-payments.ts';
import { planSeries } from './plan-series.ts';
import { endEngagement } from './end-engagement.ts';
import { eraseClient } from './erase-client.ts';
import { importRows } from './import-rows.ts';
import { keepRecord } from './keep-record.ts';
import { logSession } from './log-session.ts';
import { moveStage } from './move-stage.ts';
import { priceEngagement } from './price-engagement.ts';
import { draftProposal } from './draft-proposal.ts';
import { sendProposal } from './send-proposal.ts';
import { removeRecord } from './remove-record.ts';
import { draftContract, signContract } from './sign-contract.ts';
import { startEngagement } from './start-engagement.ts';
import { takeBack } from './take-back.ts';
import { tellClient } from './tell-client.ts';
import { beginLike } from './templates/begin-like.ts';
import { keepTemplate } from './templates/keep-template.ts';
import type { Context } from './workflow.ts';

/** What plans each kind of command, by the command's kind. */
const planners = {
  agreeResults,
  answerProposal,
  askClient,
  beginLike,
  bouncePayment,
  captureCall,
  decideClaim,
  draftContract,
  draftProposal,
  endEngagement,
  eraseClient,
  giveVerdict,
  importRows,
  keepRecord,
  keepTemplate,
  listCriteria,
  logSession,
  makeClaim,
  moveStage,
  notePayment,
  planPayments,
  planSeries,
  planWhatNow,
  priceEngagement,
  recordRefund,
  recordReply,
  removeRecord,
  sayDone,
  sendProposal,
  settleDone,
  signContract,
  startEngagement,
  takeBack,
  tellClient,
  withdrawClaim,
};

/** Everything a person can ask the practice to do. */
export type AnyCommand = Parameters<(typeof planners)[keyof typeof planners]>[1];

/** The same, each held to the command of its own name. */
export const WORKFLOWS: {
  readonly [K in AnyCommand['kind']]: (
    book: Book,
    command: Extract<AnyCommand, { kind: K }>,
    context: Context,
  ) => Checked<Plan>;
} = planners;
