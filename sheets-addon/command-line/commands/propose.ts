import { momentAt } from '#shared/base/moment.ts';
import type { ClientDocument } from '#shared/documents/block.ts';
import { rowsOf, type Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { Proposal } from '#shared/model/value/proposals.ts';
import { standing } from '#shared/rules/standing.ts';
import { sameWords } from '#shared/table/cells/cell.ts';
import { documentOf, type WrittenKind } from '#shared/workflows/document-texts.ts';
import { clientOf, findEngagement, type Asked } from '../find-engagement.ts';
import { openHome } from '../home.ts';
import type { Credentials } from '../home-port.ts';
import { outPath, writeOut, type OutOptions } from '../out-file.ts';
import { readPractice, save, type Practice } from '../practice.ts';
import { counted, nameList } from '../print.ts';
import { EXIT, misuse, problemLines, refusal } from '../stop.ts';
import type { World } from '../world.ts';
import type { Language } from '#shared/model/words.ts';

/** The documents a client gets, as they are typed. */
export const DOCUMENTS: Readonly<Record<string, WrittenKind>> = {
  proposal: 'proposal',
  terms: 'terms',
  'one-page': 'summary',
  'kick-off': 'kickOff',
};

/** The formats a document is written in. */
export const FORMATS = ['html', 'md', 'docx'] as const;

/** What `propose` may be told. */
export interface ProposeOptions extends Credentials, Asked, OutOptions {
  readonly document: string;
  readonly format: (typeof FORMATS)[number];
  readonly option?: string;
  readonly language?: Language;
  readonly newVersion?: boolean;
}

/** Writes the draft of a proposal to a file. Nothing is sent; what was sent stays as it is until a new version is asked for. */
export async function propose(book: string, options: ProposeOptions, world: World): Promise<number> {
  if (options.engagement === undefined && options.client === undefined)
    throw misuse('Whose proposal? Say it with --client or --engagement.');
  if (options.out !== undefined) outPath(options.out, options, world);
  const read = await readPractice(await openHome(book, options, world), world);
  const engagement = findEngagement(read.book, options);
  const practice = await withDraft(read, engagement, options, world);
  const proposal = latestOf(practice.book, engagement.id);
  if (!proposal) throw refusal('This engagement has no proposal.');
  const kind = DOCUMENTS[options.document] ?? 'proposal';
  const document = documentOf(practice.book, engagement.id, kind, proposal, practice.context);
  if (!document.ok) throw refusal(problemLines(document.problems));
  const name = `${options.document}-${proposal.number ?? 'draft'}-v${proposal.version ?? 1}.${options.format}`;
  const path = outPath(options.out ?? name, options, world);
  await writeOut(path, await WRITERS[options.format](document.value));
  tell(practice, engagement, proposal, options.out ?? name, world);
  return EXIT.fine;
}

const WRITERS: Readonly<
  Record<ProposeOptions['format'], (document: ClientDocument) => Promise<string | Uint8Array>>
> = {
  html: async (document) => (await import('#shared/documents/html.tsx')).htmlOf(document),
  md: async (document) => (await import('#shared/documents/markdown.ts')).markdownOf(document),
  docx: async (document) => (await import('#shared/documents/docx.ts')).docxOf(document),
};

const latestOf = (book: Book, engagement: string): Proposal | null =>
  rowsOf(book, 'proposals', engagement)
    .filter((one) => one.withdrawnOn === null)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? null;

/** The practice with the draft that is to be written: the open one as told, the first, or the next version where asked for. */
async function withDraft(
  practice: Practice,
  engagement: Engagement,
  options: ProposeOptions,
  world: World,
): Promise<Practice> {
  const values = draftValues(practice.book, engagement, options);
  const latest = latestOf(practice.book, engagement.id);
  if (latest?.sentAt && !options.newVersion) {
    if (Object.keys(values).length === 0) return practice;
    throw refusal(
      `Version ${latest.version ?? 1} was sent on ${latest.sentAt.slice(0, 10)} and stays as it is. Begin the next one with --new-version.`,
    );
  }
  const open = latest !== null && latest.sentAt === null;
  const saved = await save(
    practice,
    () =>
      open
        ? { kind: 'keepRecord', tab: 'proposals', record: latest.id, set: values, was: null }
        : { kind: 'draftProposal', engagement: engagement.id, values },
    world,
  );
  return saved.practice;
}

function draftValues(book: Book, engagement: Engagement, options: ProposeOptions): Partial<Proposal> {
  const { option, language } = options;
  return {
    ...(language ? { language } : {}),
    ...(option === undefined ? {} : { option: optionOf(book, engagement.id, option) }),
  };
}

function optionOf(book: Book, engagement: string, text: string): string {
  const all = rowsOf(book, 'options', engagement);
  const fitting = all.filter((one) => sameWords(one.name ?? '').includes(sameWords(text)));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only.id;
  const list = (only ? fitting : all).map((one) => `  ${one.name ?? ''}`).join('\n');
  throw refusal(
    all.length === 0
      ? 'This engagement has no option yet. Make one in the workbook first.'
      : `“${text}” names ${only ? 'several options' : 'no option'}. There are:\n${list}`,
  );
}

function tell(
  practice: Practice,
  engagement: Engagement,
  proposal: Proposal,
  file: string,
  world: World,
): void {
  const { book, context } = practice;
  const whose = `${clientOf(book, engagement)}, ${engagement.title}`;
  if (proposal.sentAt)
    return world.out(
      `${file}: version ${proposal.version ?? 1} as it was sent on ${proposal.sentAt.slice(0, 10)}. ${whose}`,
    );
  const ends = standing(book, engagement.id, context.now).looseEnds;
  const today = momentAt(context.now, context.zone).slice(0, 10);
  world.out(
    `${file}: draft ${proposal.number ?? ''} version ${proposal.version ?? 1} of ${proposal.datedOn ?? today}. ${whose}\nNothing was sent.`,
  );
  if (ends.length === 0) return world.out('Nothing is loose. Read it once, then send it.');
  world.out(`\n${counted(ends.length, 'loose end')} before sending:`);
  world.out(
    nameList(
      ends.map((end, n) => [`${n + 1}`, `${end.text} ${end.fix}`] as const),
      world,
    ),
  );
}
