import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Problem } from '#shared/base/checked.ts';
import { recordOf, type Book } from '#shared/model/book.ts';
import type { Engagement } from '#shared/model/work/engagements.ts';
import type { FormReader } from '#shared/table/book/form.ts';
import type { Practice, SaveResult, Wish } from '#extension/desk/practice.ts';
import type { Shell } from '#extension/home/page-tools.ts';
import type { Shelf } from '#extension/gateways/drafts-db.ts';
import type { Where } from '#extension/home/shown-home.ts';

interface Home {
  readonly practice: Practice;
  readonly shell: Shell;
  readonly where: Where;
  /** What is kept on this device beside the workbook; null where the browser keeps nothing. */
  readonly shelf?: Shelf | null;
}

const PracticeContext = createContext<Home | null>(null);
export const PracticeProvider = PracticeContext.Provider;

/** The practice and its shell, from any screen. */
export function useHome(): Home {
  const home = useContext(PracticeContext);
  if (!home) throw new Error('A screen stands outside the workbench.');
  return home;
}

/** The book, the reader's locale and the moment; reading them makes a screen follow every save. */
export function useBook() {
  const { practice } = useHome();
  return {
    book: practice.book.value,
    locale: practice.locale.value,
    zone: practice.zone.value,
    now: practice.now.value,
    practice,
  };
}

/** How the reader writes numbers and times in one engagement. */
export function readingOf(
  book: Book,
  engagement: Engagement | null,
  locale: string,
  zone: string,
): FormReader {
  return {
    locale,
    currency: engagement?.currency ?? book.settings[0]?.currency ?? 'EUR',
    zone: engagement?.zone ?? zone,
  };
}

/** Saves a wish; gives back problems, and what to say of a conflict or failure. */
export function useSave() {
  const { practice } = useHome();
  const [trouble, setTrouble] = useState<Exclude<SaveResult, { kind: 'saved' | 'refused' }> | null>(null);
  const settle = (saved: SaveResult): readonly Problem[] | null => {
    if (saved.kind === 'saved') {
      setTrouble(null);
      return null;
    }
    if (saved.kind === 'refused') return saved.problems;
    setTrouble(saved);
    return [];
  };
  return {
    trouble,
    retry: async () => {
      if (trouble) settle(await trouble.again());
    },
    dismiss: () => setTrouble(null),
    save: async (wish: Wish): Promise<readonly Problem[] | null> => settle(await practice.save(wish)),
  };
}

/** The client's name of an engagement. */
export const clientName = (book: Book, engagement: Engagement): string =>
  recordOf(book, 'clients', engagement.client)?.name ?? engagement.title;
