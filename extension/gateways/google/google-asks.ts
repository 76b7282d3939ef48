import * as z from 'zod/mini';
import { GatewayError, type GatewayErrorKind } from '#shared/table/book/gateway.ts';
import type { Sender } from '#extension/worker/messages.ts';

z.config({ jitless: true });

/** What a page asks the worker about Google: the sign-in is the worker's alone. */
const ASKED = z.discriminatedUnion('kind', [
  /** Make sure that a working token lies in the session's storage, without showing anything. */
  z.object({ kind: z.literal('googleToken') }),
  /** Google refused this token. */
  z.object({ kind: z.literal('googleRefused'), token: z.string() }),
  z.object({ kind: z.literal('googleSignIn') }),
  /** The person picks one spreadsheet; with `file` only that one is offered. */
  z.object({ kind: z.literal('googlePick'), file: z.nullable(z.string()) }),
  z.object({ kind: z.literal('googleSignOut') }),
]);

export type GoogleAsked = z.infer<typeof ASKED>;

const KINDS = ['signedOut', 'offline', 'quota', 'refused'] as const satisfies readonly GatewayErrorKind[];

/** The worker's answer: done (with the id picked), or why not, in words. */
const ANSWER = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), picked: z.nullable(z.string()) }),
  z.object({ done: z.literal(false), kind: z.enum(KINDS), why: z.string() }),
]);

export type GoogleAnswer = z.infer<typeof ANSWER>;

/** A request of one of our own pages; null for everything else. `origin` is the extension's own address. */
export function googleAskedBy(
  message: unknown,
  sender: Sender,
  id: string,
  origin: string,
): GoogleAsked | null {
  if (sender.id !== id || !sender.url?.startsWith(origin)) return null;
  const read = ASKED.safeParse(message);
  return read.success ? read.data : null;
}

/** What the worker's sign-in can do. */
export interface Desk {
  token(): Promise<string>;
  refused(token: string): Promise<void>;
  signIn(): Promise<void>;
  pick(file: string | null): Promise<string>;
  signOut(): Promise<void>;
}

/** Does what a page asked; the world's failures go back in words. */
export async function answerGoogle(asked: GoogleAsked, desk: Desk): Promise<GoogleAnswer> {
  try {
    const picked = asked.kind === 'googlePick' ? await desk.pick(asked.file) : null;
    if (asked.kind === 'googleToken') await desk.token();
    if (asked.kind === 'googleRefused') await desk.refused(asked.token);
    if (asked.kind === 'googleSignIn') await desk.signIn();
    if (asked.kind === 'googleSignOut') await desk.signOut();
    return { done: true, picked };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { done: false, kind: KINDS.find((kind) => kind === error.kind) ?? 'refused', why: error.message };
  }
}

/** The worker's answer as it came over; a worker that said nothing was restarted and is asked again by the person. */
export function readGoogleAnswer(answer: unknown): string | null {
  const read = ANSWER.safeParse(answer);
  if (!read.success)
    throw new GatewayError('refused', 'Valueback was restarted by the browser. Please do that once more.');
  if (!read.data.done) throw new GatewayError(read.data.kind, read.data.why);
  return read.data.picked;
}
