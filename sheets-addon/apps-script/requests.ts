import {
  anyOf,
  anything,
  aText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orMissing,
  orNull,
  shortText,
  type Shape,
  type Shaped,
} from '#shared/base/shape.ts';
import { about, money, place } from './message-parts.ts';

const text = shortText(60);
const id = orNull(text);
const values = mapOf(anything);

type OfEngagement = Record<string, unknown> & { readonly engagement: string };
const ofEngagement: Shape<OfEngagement> = (value): value is OfEngagement =>
  values(value) && text(value['engagement']);

/** What the sidebar can have done; the workflows check the values field by field. */
const command = anyOf(
  objectOf({
    kind: oneOf('logSession'),
    id: text,
    session: id,
    values: ofEngagement,
    homeworkChecked: listOf(
      objectOf({
        action: text,
        state: oneOf('done', 'partly', 'notDone', 'excused', 'notDue', 'notAsked'),
        source: orNull(oneOf('clientSaid', 'providerImpression')),
      }),
    ),
    actionsSet: listOf(
      objectOf({
        kind: oneOf('homework', 'promise', 'adjustment'),
        text: aText,
        owner: oneOf('client', 'provider'),
        dueOn: orNull(text),
      }),
    ),
  }),
  objectOf({
    kind: oneOf('startEngagement'),
    id: text,
    client: id,
    newClient: orNull(objectOf({ name: aText })),
    engagement: values,
  }),
  objectOf({
    kind: oneOf('priceEngagement'),
    id: text,
    engagement: text,
    pricing: values,
    was: orNull(values),
    options: listOf(objectOf({ option: id, values })),
  }),
  objectOf({ kind: oneOf('draftProposal'), id: text, engagement: text, values }),
  objectOf({
    kind: oneOf('askClient'),
    id: text,
    engagement: text,
    about: about,
    subject: id,
    code: text,
    message: aText,
  }),
  objectOf({
    kind: oneOf('recordReply'),
    id: text,
    ask: text,
    reply: aText,
    answer: orNull(oneOf('yes', 'partly', 'no')),
    words: orNull(aText),
    wroteAt: orMissing(orNull(text)),
  }),
  objectOf({
    kind: oneOf('tellClient'),
    id: text,
    engagement: text,
    pieces: listOf(text),
    message: aText,
  }),
  objectOf({ kind: oneOf('makeClaim', 'giveVerdict'), id: text, engagement: text, values }),
  objectOf({ kind: oneOf('decideClaim'), id: text, claim: text, values }),
  objectOf({ kind: oneOf('withdrawClaim'), id: text, claim: text, because: aText }),
  objectOf({
    kind: oneOf('keepRecord'),
    id: text,
    tab: oneOf('decisions', 'claims', 'engagements'),
    record: id,
    set: values,
    was: orNull(values),
  }),
  objectOf({
    kind: oneOf('recordRefund'),
    id: text,
    engagement: text,
    claim: id,
    refunds: listOf(objectOf({ payment: text, net: money, tax: orNull(money) })),
    on: text,
    reference: orNull(aText),
  }),
  objectOf({
    kind: oneOf('endEngagement'),
    id: text,
    engagement: text,
    by: oneOf('client', 'provider'),
    on: id,
    reason: aText,
    ground: orMissing(orNull(oneOf('clientSide', 'providerSide', 'legalWithdrawal'))),
    undelivered: orMissing(orNull(money)),
  }),
);

/** A question of the sidebar or dialog to the script. */
const request = anyOf(
  objectOf({ ask: oneOf('view'), engagement: orMissing(text) }),
  objectOf({ ask: oneOf('selection') }),
  objectOf({ ask: oneOf('goTo'), place }),
  objectOf({ ask: oneOf('recalculate') }),
  objectOf({ ask: oneOf('setUp') }),
  objectOf({ ask: oneOf('mailReader') }),
  objectOf({ ask: oneOf('run'), command }),
  objectOf({
    ask: oneOf('paper'),
    engagement: orMissing(text),
    kind: oneOf('proposal', 'terms', 'summary', 'kickOff'),
  }),
);

export type Command = Shaped<typeof command>;
export type Request = Shaped<typeof request>;

/** Reads a request as the script gets it. Throws on anything else: only our own pages ask. */
export function readRequest(json: string): Request {
  const read: unknown = JSON.parse(json);
  if (!request(read)) throw new Error('No page of this add-on asks that.');
  return read;
}
