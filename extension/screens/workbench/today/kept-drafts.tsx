import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf } from '#shared/model/book.ts';
import { Button, LinkButton } from '#shared/ui/actions.tsx';
import { ProblemNote } from '#shared/ui/layout.tsx';
import { clientName, useBook, useHome } from '../frame/practice-context.tsx';

/** What was typed before and not saved: where it is, to go on with it or to let it go. */
export function KeptDrafts(): JSX.Element | null {
  const { book } = useBook();
  const { shelf } = useHome();
  const [places, setPlaces] = useState(() => shelf?.places() ?? []);
  if (places.length === 0) return null;
  const nameOf = (place: string): string => {
    const [, screen = '', id = ''] = place.split('/');
    const row = recordOf(book, 'engagements', id);
    if (row) return clientName(book, row);
    return screen === 'meeting' ? 'a call' : screen === 'settings' ? 'the settings' : 'a form';
  };
  return (
    <>
      {places.map((place) => (
        <ProblemNote
          key={place}
          tone="note"
          what={`Something you typed for ${nameOf(place)} is not saved yet.`}
          still="It is kept on this device."
        >
          <LinkButton href={place}>Go on with it</LinkButton>
          <Button
            onClick={() => {
              shelf?.forget(place);
              setPlaces(places.filter((one) => one !== place));
            }}
          >
            Throw it away
          </Button>
        </ProblemNote>
      ))}
    </>
  );
}
