import { entity, type RecordOf } from '../entity.ts';
import {
  choice,
  count,
  currency,
  day,
  flag,
  longText,
  money,
  quote,
  reference,
  required,
  share,
  text,
  zone,
} from '../field.ts';
import { GUARANTEE_ALLOWED, GUARANTEE_TYPE, LEVEL, SIDE, STAGE, TRADE, WHO_SAYS_SO } from '../words.ts';

/** One engagement: from the decision to begin to the result. */
export const engagements = entity({
  name: 'engagements',
  prefix: 'eng',
  tab: 'Engagements',
  one: 'engagement',
  visible: true,
  labelFields: ['title'],
  fields: {
    title: required(
      text('Engagement', {
        audience: 'both',
        aliases: ['Title', 'Project', 'Projekt', 'Programme', 'Program'],
      }),
    ),
    client: required(reference('clients', 'Client', { audience: 'both', aliases: ['Kunde', 'Company'] })),
    kind: choice('Kind', TRADE, { audience: 'both' }),
    stage: choice('Stage', STAGE, { initial: 'need', aliases: ['Status', 'Phase'] }),
    desired: quote('Desired outcome, in the client’s words', {
      audience: 'both',
      aliases: ['Outcome', 'Goal', 'Ziel'],
    }),
    currency: currency('Currency', { audience: 'both', aliases: ['Währung'] }),
    zone: zone('Time zone'),
    decidedOn: day('Decided to start', {
      audience: 'both',
      help: 'The day they decided to start with you.',
      aliases: ['Start', 'Start date', 'Beginn'],
    }),
    plannedEnd: day('Planned end', { audience: 'both', aliases: ['End', 'End date', 'Ende'] }),
    resultOn: day('Result reached', {
      audience: 'both',
      help: 'The day the client got the result; stays blank until confirmed.',
    }),
    situation: longText('Where the client is', {
      audience: 'both',
      help: 'The situation, for the proposal.',
    }),
    shared: longText('Success for both of us', {
      audience: 'both',
      help: 'One statement both sides are accountable for.',
    }),
    onlyPaidIf: longText('If I were only paid for the result', {
      help: 'What would you do? Answers become commitments.',
    }),
    confidence: share('How sure I can deliver', { help: 'Private. 100 % means no known gap.' }),
    gaps: longText('Known gaps', { help: 'What stands between you and being sure.' }),
    impact: choice('What it means for the client', LEVEL, { later: true }),
    complexity: choice('How hard it is to solve', LEVEL, { later: true }),
    participation: choice(
      'Client’s part',
      { standBack: 'Stands back', consulted: 'Is consulted', active: 'Takes active part' },
      { audience: 'both' },
    ),
    inspection: choice(
      'How closely the client looks',
      { everyItem: 'At every item', milestones: 'At milestones', resultsOnly: 'At results only' },
      { audience: 'both' },
    ),
    guarantee: choice('Guarantee planned', GUARANTEE_TYPE),
    services: choice('Guarantee allowed', GUARANTEE_ALLOWED),
    serviceLine: reference('serviceLines', 'Service line', { later: true }),
    lead: reference('people', 'Lead'),
    expansion: reference('people', 'Looks for more with this client', { later: true }),
    tryBudget: share('Set aside for trying, of the fee', { later: true }),
    paymentDays: count('To be paid within', {
      min: 0,
      max: 366,
      unit: 'days',
      audience: 'both',
      later: true,
      help: 'Days from what a part of the fee waits for until it is due.',
    }),
    decides: text('Who decides', { audience: 'both', personal: true }),
    decideBy: day('Client decides by', { help: 'The day by which they said they decide.' }),
    budget: money('Budget, as they said it', {
      help: 'What the client said they can spend. Never in a document.',
    }),
    perceived: money('Worth it to them so far', {
      help: 'What the client says it was worth, beside what was measured.',
    }),
    perceivedOn: day('Worth: said on'),
    perceivedSource: choice('Worth: who says so', WHO_SAYS_SO),
    endedOn: day('Ended early on', { audience: 'both' }),
    endedBy: choice('Ended early by', SIDE, { audience: 'both' }),
    endReason: longText('Why it ended early'),
    undelivered: money('Not delivered, of the fee', {
      audience: 'both',
      help: 'Net: what of the agreed fee is for sessions that will not take place.',
    }),
    endGround: choice(
      'Whose reason it was',
      {
        clientSide: 'The client’s own',
        providerSide: 'One on our side',
        legalWithdrawal: 'Withdrawal by law',
      },
      { audience: 'both' },
    ),
    closedOn: day('Closed on'),
    archivedOn: day('Archived on', { later: true, help: 'Put away: in no list and not on Today.' }),
    historyFrom: day('History known from', {
      help: 'Earlier sessions were not recorded here; they are unknown, not missing.',
    }),
    example: flag('Example', { help: 'Part of the example practice.' }),
    notes: longText('Private notes'),
  },
});

export type Engagement = RecordOf<typeof engagements>;
