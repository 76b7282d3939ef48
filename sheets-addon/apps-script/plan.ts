import type { Checked } from '#shared/base/checked.ts';
import type { Book } from '#shared/model/book.ts';
import type { Plan } from '#shared/table/change.ts';
import { askClient } from '#shared/workflows/ask-client.ts';
import type { AskClient } from '#shared/workflows/ask-client.ts';
import { draftProposal, type DraftProposal } from '#shared/workflows/draft-proposal.ts';
import { logSession, type LogSession } from '#shared/workflows/log-session.ts';
import { priceEngagement, type PriceEngagement } from '#shared/workflows/price-engagement.ts';
import { startEngagement, type StartEngagement } from '#shared/workflows/start-engagement.ts';
import type { Context } from '#shared/workflows/workflow.ts';
import type { Command } from './requests.ts';

/**
 * Plans what the sidebar can have done. Only these workflows are in the script: the others would make it larger and no page
 * asks for them. Values were parsed as a message; each workflow checks them field by field.
 */
export function plan(book: Book, command: Command, context: Context): Checked<Plan> {
  switch (command.kind) {
    case 'logSession':
      return logSession(book, command as LogSession, context);
    case 'startEngagement':
      return startEngagement(book, command as StartEngagement, context);
    case 'priceEngagement':
      return priceEngagement(book, command as PriceEngagement, context);
    case 'draftProposal':
      return draftProposal(book, command as DraftProposal, context);
    case 'askClient':
      return askClient(book, command as AskClient, context);
  }
}
