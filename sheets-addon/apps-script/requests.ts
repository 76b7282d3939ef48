import * as z from 'zod/mini';
import { about, place } from './messages.ts';

const text = z.string().check(z.maxLength(60));
const id = z.nullable(text);
const values = z.record(text, z.unknown());

/** What the sidebar can have done; the workflows check the values field by field. */
const command = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('logSession'),
    id: text,
    session: id,
    values: z.intersection(values, z.object({ engagement: text })),
    homeworkChecked: z.array(
      z.object({
        action: text,
        state: z.enum(['done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked']),
        source: z.enum(['clientWrote', 'clientSaid', 'providerImpression', 'measured']),
      }),
    ),
    actionsSet: z.array(
      z.object({
        kind: z.enum(['homework', 'promise', 'adjustment']),
        text: z.string(),
        owner: z.enum(['client', 'provider']),
        dueOn: z.nullable(text),
      }),
    ),
  }),
  z.object({
    kind: z.literal('startEngagement'),
    id: text,
    client: id,
    newClient: z.nullable(z.object({ name: z.string() })),
    engagement: values,
  }),
  z.object({
    kind: z.literal('priceEngagement'),
    id: text,
    engagement: text,
    pricing: values,
    options: z.array(z.object({ option: id, values })),
  }),
  z.object({ kind: z.literal('draftProposal'), id: text, engagement: text, values }),
  z.object({ kind: z.literal('sendProposal'), id: text, proposal: text, sentTo: z.nullable(z.string()) }),
  z.object({
    kind: z.literal('askClient'),
    id: text,
    engagement: text,
    about: about,
    subject: id,
    code: text,
    message: z.string(),
  }),
]);

/** A question of the sidebar or dialog to the script. */
const request = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('view'), engagement: z.optional(text) }),
  z.object({ ask: z.literal('selection') }),
  z.object({ ask: z.literal('goTo'), place }),
  z.object({ ask: z.literal('recalculate') }),
  z.object({ ask: z.literal('setUp') }),
  z.object({ ask: z.literal('run'), command }),
  z.object({
    ask: z.literal('paper'),
    engagement: z.optional(text),
    kind: z.enum(['proposal', 'terms', 'summary', 'kickOff']),
  }),
]);

export type Command = z.infer<typeof command>;
export type Request = z.infer<typeof request>;

/** Reads a request as the script gets it. Throws on anything else: only our own pages ask. */
export const readRequest = (json: string): Request => request.parse(JSON.parse(json));
