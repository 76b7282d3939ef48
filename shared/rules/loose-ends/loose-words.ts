/** What is said of each loose end: the text, with what it is about, and how to tie it up. */
export const LOOSE = {
  noObjective: [
    'The desired outcome is not written in the client’s words.',
    'Ask what they want and quote it.',
  ],
  noPrimary: ['No outcome is the primary one.', 'Choose exactly one.'],
  notConfirmed: ['The client has not confirmed the outcome.', 'Read it to them and note the day.'],
  noMinimumResult: [
    'No minimum result is written down.',
    'Agree the least the client gets, with a number and a day.',
  ],
  dayAfterTerm: [
    (result: string, day: string) =>
      `“${result}” counts until ${day}, after the end of the term; the window to ask begins then.`,
    'Bring the day into the term, or say that it is meant.',
  ],
  noNumber: [(result: string) => `“${result}” has no amount.`, 'Write the amount.'],
  noDate: [(result: string) => `“${result}” has no day.`, 'Say by when.'],
  noLevel: [(result: string) => `“${result}” does not say what is expected.`, 'Write level 0 in words.'],
  noRequired: [(result: string) => `“${result}” has no level required.`, 'Say which level is needed.'],
  noKind: [
    (result: string) => `“${result}” does not say how it is judged.`,
    'Choose money, a goal scale or the client’s word, or write a measure.',
  ],
  noBaseline: [
    (result: string) => `“${result}” does not say where it stands today.`,
    'Write today’s reading.',
  ],
  noTarget: [(result: string) => `“${result}” has no target.`, 'Write what is enough.'],
  noUnit: [(result: string) => `“${result}” has no unit.`, 'Name the unit.'],
  noSource: [
    (result: string) => `“${result}” does not say where it is read.`,
    'Name the system or the person.',
  ],
  noSourceOfValue: [(driver: string) => `“${driver}” has no source.`, 'Say where the numbers come from.'],
  notAgreed: [
    (driver: string, gaps: string) => `“${driver}” is not in the cautious value yet. Still missing: ${gaps}.`,
    'Go through it with the client.',
  ],
  noOption: ['There is no option with a fee.', 'Make at least one.'],
  noFee: [(option: string) => `“${option}” has no fee.`, 'Fix the fee.'],
  options: [(why: string) => why, 'Change the options.'],
  noGuarantee: ['It is not said whether there is a guarantee.', 'Choose one, or none.'],
  noParagraph: [
    'The guarantee has no terms yet, so the proposal has no guarantee paragraph.',
    'Draft the contract; its terms are the paragraph.',
  ],
  outside: [(why: string) => why, 'Choose “No guarantee”, or change the service.'],
  notSure: [(why: string) => why, 'Name the gaps, or leave the guarantee out.'],
  noShare: ['How much is paid back is not said.', 'Write the share.'],
  noTaxRule: [
    'Whether tax is returned with the price is not said.',
    'Decide it; both numbers are shown until then.',
  ],
  noTaxReason: ['Tax is not returned, and no reason is given.', 'Give the reason.'],
  noCombine: [
    'Whether one minimum result is enough or all are needed is not said.',
    'Choose “either” or “all”.',
  ],
  noLearning: [
    'Learning and results: whether either suffices or both are needed is not said.',
    'Choose one.',
  ],
  noEarlyEnd: [
    'Whether the client can still claim after ending early is not said; then there is none.',
    'Say yes or no.',
  ],
  noGuarantor: ['The guarantor is not named.', 'Name the practice.'],
  noAddress: ['The guarantor has no address.', 'Write it in Settings or the contract.'],
  noJudge: ['The third person who judges is not named.', 'Name them.'],
  noDuties: ['It is not said what each side does.', 'Choose the duties, or say that there are none.'],
  feesDiffer: [
    (fee: string, isOwn: boolean, option: string, other: string) =>
      `The contract says ${fee}, ${isOwn ? 'the option' : 'the sent proposal'} “${option}” says ${other}.`,
    'Make them one, or say why in words before you sign.',
  ],
  olderProposal: [
    (own: string, latest: string) =>
      `The contract follows version ${own} of the proposal; version ${latest} was sent after it.`,
    'Draft the contract from the latest version.',
  ],
  sameRevision: [
    (revision: string) => `Two signed contracts are both revision ${revision}; the one signed later counts.`,
    'Number them in the order they were signed.',
  ],
  laterTerm: [
    (day: string) => `A contract here begins on ${day}, after the term of another: that is a renewal.`,
    'Start a new engagement that names this one.',
  ],
  noDone: ['What “done” means is not written.', 'Write the criteria, one a line.'],
  noAccepter: ['Nobody is named to accept “done”.', 'Name the person.'],
  noTermStart: ['The term has no beginning.', 'Write the day.'],
  noTermEnd: ['The term has no end.', 'Write the day.'],
  noContractFee: ['The contract has no fee.', 'Write the fee.'],
  vague: [
    (word: string, sentence: string) => `“${word}” can mean anything: “${sentence}”`,
    'Put a number, a unit and a day to it.',
  ],
} as const;

/** What the gate before delivery says. */
export const GATE = {
  signatures: 'Both signatures.',
  inSpite: (reason: string) => `Going on in spite of it: ${reason}`,
  closed: (first: string) =>
    `Delivery does not begin on a loose contract. First: ${first} Tie up what is loose, or write in the contract why you start in spite of it.`,
};
