import type { Checked } from '../base/checked.ts';
import type { Book } from '../model/book.ts';
import type { Plan } from '../table/book/change.ts';
import type { CaptureCall, LogSession } from '../calls/call-command.ts';
import { captureCall } from './capture-call.ts';
import { answerProposal, type AnswerProposal } from './answer-proposal.ts';
import { askClient, recordReply, type AskClient, type RecordReply } from './ask-client.ts';
import {
  decideClaim,
  giveVerdict,
  makeClaim,
  withdrawClaim,
  type DecideClaim,
  type GiveVerdict,
  type MakeClaim,
  type WithdrawClaim,
} from './claims.ts';
import { recordRefund, type RecordRefund } from './record-refund.ts';
import { agreeResults, type AgreeResults } from './agree-results.ts';
import {
  listCriteria,
  planWhatNow,
  sayDone,
  settleDone,
  type ListCriteria,
  type PlanWhatNow,
  type SayDone,
  type SettleDone,
} from './done.ts';
import { bouncePayment, type BouncePayment } from './bounce-payment.ts';
import { notePayment, type NotePayment } from './note-payment.ts';
import { planPayments, type PlanPayments } from './plan-payments.ts';
import { planSeries, type PlanSeries } from './plan-series.ts';
import { endEngagement, type EndEngagement } from './end-engagement.ts';
import { eraseClient, type EraseClient } from './erase-client.ts';
import { importRows, type ImportRows } from './import-rows.ts';
import { keepRecord, type KeepRecord } from './keep-record.ts';
import { logSession } from './log-session.ts';
import { moveStage, type MoveStage } from './move-stage.ts';
import { priceEngagement, type PriceEngagement } from './price-engagement.ts';
import { draftProposal, type DraftProposal } from './draft-proposal.ts';
import { sendProposal, type SendProposal } from './send-proposal.ts';
import { removeRecord, type RemoveRecord } from './remove-record.ts';
import { draftContract, signContract, type DraftContract, type SignContract } from './sign-contract.ts';
import { startEngagement, type StartEngagement } from './start-engagement.ts';
import { takeBack, type TakeBack } from './take-back.ts';
import { tellClient, type TellClient } from './tell-client.ts';
import { beginLike, type BeginLike } from './templates/begin-like.ts';
import { keepTemplate, type KeepTemplate } from './templates/keep-template.ts';
import type { Context } from './workflow.ts';

/** Everything a person can ask the practice to do. */
export type AnyCommand =
  | AgreeResults
  | AnswerProposal
  | AskClient
  | BeginLike
  | BouncePayment
  | CaptureCall
  | DecideClaim
  | DraftContract
  | DraftProposal
  | EndEngagement
  | EraseClient
  | GiveVerdict
  | ImportRows
  | KeepRecord
  | KeepTemplate
  | ListCriteria
  | LogSession
  | MakeClaim
  | MoveStage
  | NotePayment
  | PlanPayments
  | PlanSeries
  | PlanWhatNow
  | PriceEngagement
  | RecordRefund
  | RecordReply
  | RemoveRecord
  | SayDone
  | SendProposal
  | SettleDone
  | SignContract
  | StartEngagement
  | TakeBack
  | TellClient
  | WithdrawClaim;

/** What plans each of some kinds of command. */
export type Workflows<Kind extends AnyCommand['kind']> = {
  readonly [K in Kind]: (
    book: Book,
    command: Extract<AnyCommand, { kind: K }>,
    context: Context,
  ) => Checked<Plan>;
};

/** What plans each kind of command. */
export const WORKFLOWS: Workflows<AnyCommand['kind']> = {
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
