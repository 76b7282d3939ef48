/** Rules on which money or a promise hangs, and the tests that must notice a fault in them. */
interface Area {
  /** Files below `shared/`. */
  readonly files: readonly string[];
  /** Test files below `test/`. */
  readonly tests: readonly string[];
}

/** The areas in which at least 85 of 100 faults have to be noticed, by the word that one asks for them with. */
export const AREAS: Readonly<Record<string, Area>> = {
  money: { files: ['base/money.ts'], tests: ['shared/base/money.test.ts'] },
  price: { files: ['rules/value/price.ts'], tests: ['shared/rules/value/price*.test.ts'] },
  clock: {
    files: ['rules/guarantee/guarantee-clock.ts', 'rules/guarantee/engagement-clock.ts'],
    tests: ['shared/rules/guarantee/guarantee{,-offer,-rulings,-states}.test.ts'],
  },
  decline: {
    files: ['rules/guarantee/decline.ts'],
    tests: ['shared/rules/guarantee/{claim,decline}*.test.ts'],
  },
  claim: {
    files: [
      'rules/guarantee/claim.ts',
      'rules/guarantee/claim-steps.ts',
      'rules/guarantee/claim-decision.ts',
    ],
    tests: ['shared/rules/guarantee/{claim,decline}*.test.ts'],
  },
  scales: { files: ['rules/results/result-scales.ts'], tests: ['shared/rules/results/*.test.ts'] },
  session: { files: ['calls/session-of-call.ts'], tests: ['shared/calls/session-of-call.test.ts'] },
  matching: {
    files: ['calls/match.ts', 'calls/whose-call.ts'],
    tests: ['shared/calls/{match,whose-call,remembered,people-met}*.test.ts'],
  },
  refund: { files: ['rules/money/refund*.ts'], tests: ['shared/rules/money/*.test.ts'] },
};

/** The folders of the core in which all other files can be asked for by a part of their path, without a least share. */
export const FOLDERS = ['rules', 'base', 'calls', 'workflows'] as const;
