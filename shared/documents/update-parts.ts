/** An update in its parts: a person chooses which lines go into it. */
export interface UpdateMessage {
  readonly subject: string;
  readonly head: string;
  readonly lines: readonly { readonly id: string; readonly line: string }[];
  readonly tail: string;
}

/** The message with these of its lines. */
export const updateText = ({ head, lines, tail }: UpdateMessage, told: readonly string[]): string =>
  [head, '', ...lines.filter(({ id }) => told.includes(id)).map(({ line }) => `– ${line}`), '', tail].join(
    '\n',
  );
