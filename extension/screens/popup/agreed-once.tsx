import type { JSX } from 'preact';
import { Answers } from './answers.tsx';

interface AgreedOnceProps {
  readonly resultsAgreed: boolean;
  readonly consent: 'both' | 'no' | null;
  /** What was answered already, by the session’s field. */
  readonly said: Readonly<Record<string, string>>;
  readonly onSay: (field: 'clarityAgreed' | 'recordingConsent', answer: string | null) => void;
}

/** What both agree once an engagement, one tap each: objective and minimum results, and whether sessions may be recorded. */
export function AgreedOnce({ resultsAgreed, consent, said, onSay }: AgreedOnceProps): JSX.Element {
  return (
    <section class="part">
      {resultsAgreed ? null : (
        <div class="row">
          <span>Objective and minimum results</span>
          <Answers
            name="clarityAgreed"
            label="Objective and minimum results"
            options={[{ code: 'yes', word: 'Both agreed', sign: 'check', tone: 'met' }]}
            value={said['clarityAgreed'] === 'yes' ? 'yes' : null}
            onChange={(answer) => onSay('clarityAgreed', answer)}
          />
        </div>
      )}
      {consent === null ? (
        <div class="row">
          <span>Record the sessions?</span>
          <Answers
            name="recordingConsent"
            label="Record the sessions?"
            options={[
              { code: 'both', word: 'Both agreed', sign: 'check', tone: 'met' },
              { code: 'no', word: 'No' },
            ]}
            value={
              said['recordingConsent'] === 'both' ? 'both' : said['recordingConsent'] === 'no' ? 'no' : null
            }
            onChange={(answer) => onSay('recordingConsent', answer)}
          />
        </div>
      ) : null}
    </section>
  );
}
