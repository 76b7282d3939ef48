import { quoteToEnd } from '../../base/text.ts';

/** What is said of a claim: asked for, not heard, withdrawn, under review, paid back. */
export const CLAIM = {
  asked: (day: string, words: string | null) => `Asked for on ${day}${quoteToEnd(words)}`,
  impression:
    'A claim is noted as your impression; it is not the client’s word. Ask whether the client claims.',
  afterEnd:
    'Asked for after the client ended it early; these terms give no claim then. You may still decide to pay back.',
  notBound:
    'Asked for, but no contract is signed; nothing gives a claim yet. You may still decide to pay back.',
  decide: 'A named person decides, with a reason.',
  overdue: (day: string) => `The review was due on ${day}. Nothing is decided by that.`,
  reopened: 'The agreed remedy was not delivered; the claim is open again.',
  cameFirst: (day: string) =>
    `Which came first on ${day}: the claim, or the client’s end? Until it is answered the claim goes on.`,
  withdrawn: (day: string, because: string | null) =>
    `The claim was withdrawn on ${day}${because ? `: ${because}` : ''}.`,
  refund: 'The refund is decided and not paid yet.',
};

/** What is said of a decision: who took it, and what it lacks. */
export const DECISION = {
  noReason: 'Give the reason in words; it is kept with the decision.',
  noName: 'Who decides? Give the name of a person.',
  noReply: 'Write what the client replied to the reason, or that they were asked and said nothing.',
  noRemedy: 'Say what the remedy is.',
  notAgreed: 'A remedy needs both sides’ agreement. Note both, or decide otherwise.',
  noWords: 'Write the words in which the client agreed to the remedy.',
  role: { thirdPerson: 'as third person', both: 'with both sides', provider: 'decided by the provider' },
  taken: (by: string, role: string, day: string, reason: string) => `${by} (${role}) on ${day}: ${reason}`,
  withoutReason: 'no reason noted',
  reply: (words: string) => ` The client replied: “${words}”`,
  remedyOpen: 'By when the remedy is delivered is not said.',
  remedyLate: (day: string) =>
    `The remedy was due on ${day} and is not noted as delivered. Note it, or open the claim again.`,
  remedyDue: (day: string) => `The remedy is due on ${day}.`,
};

/** The grounds for declining, and why one does not hold. */
export const DECLINE = {
  ground: {
    lapse: 'A material lapse of a duty in the signed terms, with your own part done.',
    outside: 'The claim came outside the term or the window.',
    resultMet: 'The result is met, and the client is not the judge.',
  },
  needsOne:
    'Declining needs one of: a material lapse of a duty in the signed terms with your own part done; a claim outside term or window; the result met where the client is not the judge.',
  noLapse:
    'No duty of the signed terms was missed in a way a named person called material, with your own part done.',
  nameDuty: 'Name the duty that lapsed.',
  whichDuty: 'Name the duty that lapsed, 1 to 6.',
  notInTerms: (duty: number) => `Duty ${duty} is not in the signed terms; it cannot decline a claim.`,
  ownPart: 'Your own part of this duty is not shown as done, so the lapse does not count.',
  notMaterial: 'No named person has called a counted lapse of this duty material, with a reason.',
  noEnd: 'The term has no end in the signed contract, so no claim is outside it.',
  inside: (day: string) => `The claim came inside the window, which ends on ${day}.`,
  saidInTime: (answer: string | null) =>
    `The client said ${answer} in time, so no claim that follows is outside.`,
  clientJudges:
    'The client is the judge in these terms, or the named third person has not judged; the client’s word counts.',
  notMet: 'The minimum results are not shown as met.',
};
