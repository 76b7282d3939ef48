import type { Remembered } from '#shared/calls/remembered.ts';
import type { Choice } from '../call/choices.ts';
import { dressPaper, paperOf } from './paper.ts';

/** What only a page can do: files out, the clipboard, printing, choices of this device. */
export interface Shell {
  /** Whether this is the trial served by `npm start`. */
  readonly trial: boolean;
  download(name: string, content: string | Uint8Array, type: string): void;
  copy(text: string): Promise<boolean>;
  print(html: string): void;
  /** Choices that were made for meetings on this device. */
  choices(): Promise<readonly Remembered[]>;
  keepChoice(choice: Choice): Promise<void>;
}

/** The shell of a page in a browser. */
export const browserShell = (trial: boolean): Shell => ({
  trial,
  choices: async () => (await import('../call/choices.ts')).choicesHere(),
  keepChoice: async (choice) => (await import('../call/choices.ts')).keepChoiceHere(choice),
  download(name, content, type) {
    const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  print(html) {
    const frame = document.createElement('iframe');
    const paper = paperOf(html);
    frame.srcdoc = paper.markup;
    frame.className = 'sr';
    frame.onload = () => {
      dressPaper(frame, paper.styles);
      frame.contentWindow?.print();
      setTimeout(() => frame.remove(), 60_000);
    };
    document.body.append(frame);
  },
});
