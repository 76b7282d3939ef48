import { expect, test } from 'vitest';
import { MORE_FIELDS, SESSION_FORM } from '#shared/calls/session-form.ts';
import { sessions } from '#shared/model/work/sessions.ts';
import { FIELD_OPTIONS } from '#sheets-addon/command-line/session-options.ts';

test('every field of a session that a person can answer is asked in the forms, in the order of the model', () => {
  const left = Object.keys(sessions.fields).filter(
    (name) => !(SESSION_FORM as readonly string[]).includes(name),
  );
  expect(left).toEqual([
    'engagement',
    'zone',
    'ordinal',
    'heldFrom',
    'heldTo',
    'presenceSource',
    'summarySentAt',
    'askedAt',
    'answeredAt',
    'moodSource',
    'series',
    'instance',
    'conference',
  ]);
});

test('what the short form has no words for it asks as the model does', () => {
  expect(MORE_FIELDS).toEqual(['clarityAgreed', 'recordingConsent', 'recordingShared']);
});

test('the command line has one option a field, and none for the client’s written word', () => {
  expect(FIELD_OPTIONS).toHaveLength(SESSION_FORM.length - 2);
  expect(new Set(FIELD_OPTIONS.map(({ flag }) => flag)).size).toBe(FIELD_OPTIONS.length);
  expect(FIELD_OPTIONS.find(({ flag }) => flag === '--value-source')?.choices).toEqual([
    'clientSaid',
    'providerImpression',
    'measured',
  ]);
});
