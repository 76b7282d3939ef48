import { GatewayError } from '#shared/table/book/gateway.ts';

const NEXT_STEP: Readonly<Record<string, string>> = {
  storageFull: 'The disk is full. What you typed is still here: free some space, then save again.',
  newerVersion: 'This workbook was written by a newer Valueback. Update this one; nothing was changed.',
};

/** One sentence for the world's failure; our own mistakes are thrown on. */
export function sayFailure(error: unknown): string {
  if (error instanceof GatewayError) return NEXT_STEP[error.kind] ?? error.message;
  throw error;
}
