import { recordOf, rowsOf, settingsOf, type Book } from '../model/book.ts';
import type { Contract } from '../model/contracts.ts';
import type { MinimumResult } from '../model/minimum-results.ts';
import type { Reason } from './explain.ts';
import { optionProblems } from './options.ts';
import { contractInView } from './terms.ts';
import { valueCase } from './value-case.ts';

/** One thing still vague, with the fix. `gate` ones hold the contract gate. */
export interface LooseEnd extends Reason {
  readonly fix: string;
  readonly gate: boolean;
}

/** Words that promise nothing by themselves, in English and German. */
const VAGUE =
  /\b(improve[sd]?|support(?:ing|s)?|optimi[sz]e[sd]?|enhance[sd]?|help with|as needed|if necessary|as soon as possible|asap|better|appropriate(?:ly)?|regular(?:ly)?|where possible|verbesser\w*|unterstütz\w*|optimier\w*|bei Bedarf|falls nötig|zeitnah|regelmäßig|möglichst|angemessen)\b/i;

/** Findings about one text: a vague word without a number beside it. */
export function vagueWords(text: string | null): string | null {
  const found = text ? VAGUE.exec(text) : null;
  return found && !/\d/.test(text ?? '') ? found[0] : null;
}

/** Everything loose about an engagement's proposal and contract, most important first. */
export function looseEnds(book: Book, engagement: string): LooseEnd[] {
  const row = recordOf(book, 'engagements', engagement);
  if (!row) return [];
  const contract = contractInView(book, engagement);
  const results = rowsOf(book, 'minimumResults', engagement);
  return [
    ...outcomeEnds(book, engagement),
    ...(results.length === 0
      ? [
          end(
            'noMinimumResult',
            'No minimum result is written down.',
            'Agree the least the client gets, with a number and a day.',
            true,
            { tab: 'engagements', id: engagement },
          ),
        ]
      : results.flatMap(resultEnds)),
    ...valueEnds(book, engagement),
    ...priceEnds(book, engagement),
    ...guaranteeEnds(book, engagement, contract),
    ...wordEnds(book, engagement, contract),
  ];
}

const end = (
  code: string,
  text: string,
  fix: string,
  gate: boolean,
  record?: Reason['record'],
): LooseEnd => ({
  code,
  text,
  fix,
  gate,
  ...(record ? { record } : {}),
});

function outcomeEnds(book: Book, engagement: string): LooseEnd[] {
  const primary = rowsOf(book, 'outcomes', engagement).find((one) => one.primary);
  const row = recordOf(book, 'engagements', engagement);
  const record = { tab: 'engagements', id: engagement } as const;
  if (!row?.desired && !primary?.words)
    return [
      end(
        'noObjective',
        'The desired outcome is not written in the client’s words.',
        'Ask what they want and quote it.',
        true,
        record,
      ),
    ];
  if (primary && primary.confirmedOn === null)
    return [
      end(
        'notConfirmed',
        'The client has not confirmed the outcome.',
        'Read it to them and note the day.',
        false,
        { tab: 'outcomes', id: primary.id },
      ),
    ];
  return primary
    ? []
    : [end('noPrimary', 'No outcome is the primary one.', 'Choose exactly one.', false, record)];
}

function resultEnds(one: MinimumResult): LooseEnd[] {
  const record = { tab: 'minimumResults', id: one.id } as const;
  const ends: [boolean, string, string, string][] = [
    [
      one.kind === null,
      'noKind',
      `“${one.name}” does not say how it is judged.`,
      'Choose money, a goal scale or the client’s word.',
    ],
    [
      one.kind === 'money' && one.threshold === null,
      'noNumber',
      `“${one.name}” has no amount.`,
      'Write the amount.',
    ],
    [
      one.kind === 'goal' && one.level0 === null,
      'noLevel',
      `“${one.name}” does not say what is expected.`,
      'Write level 0 in words.',
    ],
    [
      one.kind === 'goal' && one.levelRequired === null,
      'noRequired',
      `“${one.name}” has no level required.`,
      'Say which level is needed.',
    ],
    [one.dueOn === null, 'noDate', `“${one.name}” has no day.`, 'Say by when.'],
    [
      one.kind !== 'money' && one.kind !== 'statement' && one.readFrom === null && one.level0 === null,
      'noSource',
      `“${one.name}” does not say where it is read.`,
      'Name the system or the person.',
    ],
  ];
  return ends.flatMap(([loose, code, text, fix]) => (loose ? [end(code, text, fix, true, record)] : []));
}

function valueEnds(book: Book, engagement: string): LooseEnd[] {
  return valueCase(book, engagement).drivers.flatMap(({ driver, agreed }) => {
    const record = { tab: 'drivers', id: driver.id } as const;
    return [
      ...(driver.source
        ? []
        : [
            end(
              'noSourceOfValue',
              `“${driver.name}” has no source.`,
              'Say where the numbers come from.',
              false,
              record,
            ),
          ]),
      ...(agreed
        ? []
        : [
            end(
              'notAgreed',
              `“${driver.name}” is not agreed; it counts 0 in the cautious value.`,
              'Go through it with the client.',
              false,
              record,
            ),
          ]),
    ];
  });
}

function priceEnds(book: Book, engagement: string): LooseEnd[] {
  const options = rowsOf(book, 'options', engagement);
  const record = { tab: 'engagements', id: engagement } as const;
  if (options.length === 0)
    return [end('noOption', 'There is no option with a fee.', 'Make at least one.', true, record)];
  return [
    ...options
      .filter((one) => one.fee === null)
      .map((one) =>
        end('noFee', `“${one.name}” has no fee.`, 'Fix the fee.', true, { tab: 'options', id: one.id }),
      ),
    ...optionProblems(book, engagement).map((one) =>
      end('options', one.message, 'Change the options.', false, record),
    ),
  ];
}

function guaranteeEnds(book: Book, engagement: string, contract: Contract | null): LooseEnd[] {
  const row = recordOf(book, 'engagements', engagement);
  const type = contract?.type ?? row?.guarantee ?? null;
  const record = contract
    ? ({ tab: 'contracts', id: contract.id } as const)
    : ({ tab: 'engagements', id: engagement } as const);
  if (type === null)
    return [
      end(
        'noGuarantee',
        'It is not said whether there is a guarantee.',
        'Choose one, or none.',
        true,
        record,
      ),
    ];
  if (type === 'none') return [];
  const settings = settingsOf(book);
  const results = rowsOf(book, 'minimumResults', engagement);
  const learning = results.some((one) => one.test === 'learning');
  const share = contract?.refundShare ?? rowsOf(book, 'pricings', engagement)[0]?.refundShare ?? null;
  const ends: [boolean, string, string, string][] = [
    [share === null, 'noShare', 'How much is paid back is not said.', 'Write the share.'],
    [
      (contract?.taxRule ?? settings.taxRule) === null,
      'noTaxRule',
      'Whether tax is returned with the price is not said.',
      'Decide it; both numbers are shown until then.',
    ],
    [
      contract?.taxRule === 'notReturned' && !contract.taxReason,
      'noTaxReason',
      'Tax is not returned, and no reason is given.',
      'Give the reason.',
    ],
    [
      results.length > 1 && !contract?.combine,
      'noCombine',
      'Whether one minimum result is enough or all are needed is not said.',
      'Choose “either” or “all”.',
    ],
    [
      learning && !contract?.learning,
      'noLearning',
      'Learning and results: whether either suffices or both are needed is not said.',
      'Choose one.',
    ],
    [
      !(contract?.guarantor ?? settings.practice ?? settings.provider),
      'noGuarantor',
      'The guarantor is not named.',
      'Name the practice.',
    ],
    [
      !(contract?.guarantorAddress ?? settings.address),
      'noAddress',
      'The guarantor has no address.',
      'Write it in Settings or the contract.',
    ],
    [
      contract?.judge === 'thirdPerson' && !contract.judgeName,
      'noJudge',
      'The third person who judges is not named.',
      'Name them.',
    ],
    [
      row?.services === 'outside',
      'outside',
      'This service is outside your guarantee.',
      'Choose “no guarantee”, or change the service.',
    ],
  ];
  return ends.flatMap(([loose, code, text, fix]) => (loose ? [end(code, text, fix, true, record)] : []));
}

function wordEnds(book: Book, engagement: string, contract: Contract | null): LooseEnd[] {
  const proposal = rowsOf(book, 'proposals', engagement).find(
    (one) => one.sentAt === null && one.withdrawnOn === null,
  );
  const record = contract
    ? ({ tab: 'contracts', id: contract.id } as const)
    : proposal
      ? ({ tab: 'proposals', id: proposal.id } as const)
      : undefined;
  const done = contract?.doneMeans ?? proposal?.doneMeans ?? null;
  const rows = rowsOf(book, 'acceptances', engagement);
  const vague = [contract?.objective ?? null, done].map(vagueWords).filter((word) => word !== null);
  const ends: [boolean, string, string, string, boolean][] = [
    [
      done === null && rows.length === 0,
      'noDone',
      'What “done” means is not written.',
      'Write the criteria, one a line.',
      true,
    ],
    [
      contract !== null && !contract.accepter,
      'noAccepter',
      'Nobody is named to accept “done”.',
      'Name the person.',
      true,
    ],
    [
      contract !== null && (contract.termStart === null || contract.termEnd === null),
      'noTerm',
      'The term has no beginning or no end.',
      'Write both days.',
      true,
    ],
    [
      vague.length > 0,
      'vague',
      `“${vague[0] ?? ''}” can mean anything.`,
      'Put a number, a unit and a day to it.',
      false,
    ],
  ];
  return ends.flatMap(([loose, code, text, fix, gate]) =>
    loose ? [end(code, text, fix, gate, record)] : [],
  );
}
