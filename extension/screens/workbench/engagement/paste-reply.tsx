import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { recordOf, rowsOf } from '#shared/model/book.ts';
import { Section } from '#shared/ui/layout.tsx';
import { ReplyBox } from '#shared/ui/reply-box.tsx';
import { useBook, useSave } from '../frame/practice-context.tsx';
import { Trouble } from '../frame/trouble.tsx';

/** The client's reply to one of the questions of an engagement, pasted. */
export function PasteReply({ id }: { id: string }): JSX.Element {
  const { book, now, zone, locale } = useBook();
  const own = recordOf(book, 'engagements', id)?.zone ?? zone;
  const saver = useSave();
  const timeOf = useCallback(
    (line: string) =>
      import('#shared/meetings/pasted/mail-time.ts').then(({ mailTime }) =>
        mailTime(line, { now, zone: own, locale }),
      ),
    [now, own, locale],
  );
  return (
    <Section title="Paste the reply" aside="It becomes the client’s own word">
      <Trouble saver={saver} />
      <ReplyBox
        asks={rowsOf(book, 'asks', id)}
        zone={own}
        timeOf={timeOf}
        onRecord={(reply) => saver.save(reply)}
      />
    </Section>
  );
}
