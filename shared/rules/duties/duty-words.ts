/** The six duties, by number, each in a few words. */
export const DUTY_NAMES = [
  'Clarity on objective and minimum results',
  'Says right after each session if there was value',
  'Homework, as well as possible',
  'Common sense about outside events',
  'On time, to the end',
  'Notice to cancel',
] as const;

/** What is said of a duty as a whole. */
export const DUTY = {
  ownPartMissing: 'it does not count: your own part is missing',
  notInTerms: 'it is not in the terms',
  unknown: 'Not known',
  notDue: 'Not due yet',
  andMore: (first: string, more: number) => `${first}, and ${more} more`,
  noBreach: (text: string | null) => `${text ?? DUTY.unknown}; unknown is not a breach`,
  talk: 'Talk about it.',
  excuse: 'Excuse it or leave it; it does not end the guarantee.',
};

/** What a named person called a fact, and what that changes. */
export const JUDGED = {
  as: { excused: 'excused', lapse: 'left as a lapse', material: 'called material', met: 'taken as met' },
  withoutEffect: (fact: string, judgement: string, day: string) =>
    `${fact}; ${judgement} ${day}, without effect`,
  because: (judgement: string, day: string, reason: string | null) => `${judgement} ${day}: ${reason ?? ''}`,
  nothingShows: (words: string) => `${words}; nothing noted shows it`,
  cure: 'Talk about it; an excuse can be noted at any time.',
};

/** Duty 1. */
export const CLARITY = {
  agreed: (day: string | null, session: string | null) =>
    [day ? `Agreed ${day}` : 'Agreed', ...(session ? [session] : [])].join(', '),
  open: 'No agreement on the minimum results is noted',
  cure: 'Agree them now and note the day; late is not a breach.',
  written: (day: string) => `Written into the contract, ${day}`,
  talked: 'Talked through',
  notTalked: 'No clarity talk is noted',
};

/** Duty 2; `session` is its name. */
export const FEEDBACK = {
  asked: (session: string) => `${session} asked`,
  notNotedAsked: (session: string) => `${session}: not noted as asked`,
  told: (session: string, hoursLate: number) =>
    hoursLate > 0 ? `${session} told ${hoursLate} h late` : `${session} told`,
  impression: (session: string) => `${session}: your impression only`,
  notAsked: (session: string) => `${session}: not asked, as far as is noted`,
  waiting: (session: string) => `${session}: asked, no word yet`,
  silent: (session: string) => `${session}: asked, not answered`,
  cure: 'Any word still counts, late or not.',
  adjusted: (session: string) => `${session} adjusted`,
  noChange: (session: string, day: string) => `${session}: no change agreed by ${day}`,
  agreeChange: 'Agree a change now.',
  words: (told: number, all: number, late: string) => `${told} of ${all}${late}`,
  ours: (asked: number, all: number, adjusted: number, answers: number) =>
    `Asked ${asked} of ${all}${answers > 0 ? `, adjusted ${adjusted} of ${answers}` : ''}`,
  someLate: (late: number) => `, ${late} late`,
  oneLate: (hours: number, day: string) => `, one ${hours} h late on ${day}`,
};

/** Duty 3; `piece` is the homework in words. */
export const HOMEWORK = {
  notAskedYet: (piece: string) => `${piece}: not asked yet`,
  notAsked: (piece: string) => `${piece}: not asked`,
  excused: (piece: string) => `${piece}: excused`,
  impression: (piece: string) => `${piece}: your impression only`,
  whoSays: (piece: string) => `${piece}: not done, but who says so is not noted`,
  notDone: (piece: string) => `${piece}: not done, in the client’s word`,
  cure: 'Do it later and say so, or excuse it with a reason.',
  answered: (piece: string, state: string) => `${piece}: ${state}`,
  setNotAsked: (piece: string) => `${piece}: set, not asked about`,
  ask: 'Ask now; late is fine.',
  setNotChecked: (piece: string) => `${piece}: set, not checked yet`,
  checked: (piece: string) => `${piece}: set and checked`,
  words: (done: number, all: number, partly: number, extra: number) =>
    [
      `${done} of ${all} done`,
      ...(partly > 0 ? [`${partly} partly`] : []),
      ...(extra > 0 ? [`${extra} with an extra mile`] : []),
    ].join(', '),
  ours: (set: number, checked: number) => `Set ${set}, checked ${checked}`,
};

/** Duty 4. */
export const FACTORS = {
  weighed: 'Outside events weighed',
  open: 'Not noted',
  cure: 'Ask which outside events mattered; “none” is an answer.',
  asked: 'Asked, and listened',
  notAsked: 'Not noted as asked',
};

/** Duty 5; `session` is its name. */
export const PRESENCE = {
  counted: (kept: number, all: number) => `${kept} of ${all}`,
  impression: (missed: string) => `${missed}; your impression until the summary is sent`,
  clientStayedAway: (session: string) => `${session}: did not come`,
  youStayedAway: (session: string) => `${session}: you did not come`,
  late: (session: string, minutes: number) => `${session}, ${minutes} min late`,
  cut: (session: string, minutes: number) => `${session}, ${minutes} min cut short`,
  missing: (session: string, minutes: number) => `${session}, ${minutes} min`,
  open: (session: string) => `${session}: not noted`,
};

/** Duty 6; `session` is its name. */
export const NOTICE = {
  inTime: (kept: number, all: number) => `${kept} of ${all} in time`,
  none: 'Cancelled none',
  youNone: 'You cancelled none',
  open: (session: string) => `${session}: when the word came is not noted`,
  told: (told: string, start: string, minutes: number) =>
    `Called off ${told}, ${Math.floor(Math.abs(minutes) / 60)} h ${Math.abs(minutes) % 60} min ${minutes < 0 ? 'after the session began' : 'before the session'} (${start})`,
};
