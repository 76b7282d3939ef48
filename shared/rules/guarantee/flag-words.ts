const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** What is said beside the state of a guarantee: flags, which are never states. */
export const FLAG = {
  earlyMet: () => 'Met already; it stays a flag until the term is over.',
  earlyYes: (who: string) => `${who} said yes early. It is a flag only: ask again once the term is over.`,
  earlyNo: (who: string) =>
    `${who} said early that the value did not come back. It is kept, a claim can be noted now, and it is asked again.`,
  differ: (who: string) =>
    `Facts and verdict differ: the minimum results are met, ${who} says the value did not come back.`,
  byJudgement: () => 'Fulfilled by the client’s judgement.',
  stillHeard: () => 'The client is not the judge in these terms; a claim is still heard.',
  mayClaim: (who: string) => `${who} may ask for it now, in one sentence.`,
  saidNoInTime: (who: string) =>
    `${who} said no in time. Nobody asked for the guarantee; a claim is still heard and is never outside.`,
  saidNoLate: (who: string) => `${who} said no after the window had closed.`,
  thirdPerson: (_who: string, judge: string | null) =>
    `${judge ?? 'The named third person'} judges, and has not said yet.`,
  ownSignature: () => 'Your signature is missing. The client’s binds you all the same.',
  draftContract: () => 'Paid on the sent terms: draft the contract.',
} as const;

/** Hints read off the facts: shown, and never counted against anyone. */
export const HINT = {
  windowCloses: (count: string, one: boolean) => `The window closes in ${count} ${one ? 'day' : 'days'}.`,
  silentClient: (who: string) => `Asked after the last two sessions; ${who} has not said yet.`,
  openAdjustments: (open: number) => `${open} agreed ${open === 1 ? 'change is' : 'changes are'} still open.`,
  homeworkSlipping: 'Less than half of the last four pieces of homework were done. Is it the right homework?',
  recordingMissing: (missing: number) =>
    `No recording is linked for ${missing} ${missing === 1 ? 'session' : 'sessions'}; it never counts against anyone.`,
  shortNotice: (short: number) => `Short ${times(short)}, undecided.`,
  clarity: (session: number, passed: boolean) =>
    passed
      ? `The minimum results were to be agreed by session ${session}; no agreement is noted.`
      : `The minimum results are to be agreed by session ${session}.`,
  behindPlan: (result: string, progress: string, pace: string) =>
    `“${result}”: ${progress} of the result after ${pace} of the term.`,
  outside: (service: string | null) =>
    `${service ? `“${service}”` : 'This service'} is outside your guarantee. Choose “No guarantee”, or another service.`,
};
