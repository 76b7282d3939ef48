import type { Language } from '../../model/words.ts';

const en = {
  subject: 'Our session on {day}',
  opening: 'Here is what I noted of our session on {day}.',
  value: {
    yes: 'You said that it was of value.',
    partly: 'You said that it was partly of value.',
    no: 'You said that it was not of value.',
  },
  missing: 'What was missing, in your words: “{words}”',
  change: 'What we change: {what}',
  checked: 'Homework, {what}: {how}.',
  states: {
    done: 'done',
    partly: 'partly done',
    notDone: 'not done',
    excused: 'excused',
    notDue: 'not due yet',
    notAsked: 'not asked',
  },
  homework: 'For you until {day}: {what}',
  homeworkOpen: 'For you: {what}',
  promise: 'From me until {day}: {what}',
  promiseOpen: 'From me: {what}',
  clientLate: 'It began {minutes} minutes late on your side.',
  clientCut: 'It ended {minutes} minutes early on your side.',
  providerLate: 'It began {minutes} minutes late on my side.',
  providerCut: 'It ended {minutes} minutes early on my side.',
  recording: 'The recording: {link}',
  next: 'We speak again on {day}.',
  reply: 'If you remember any of this differently, reply with one line; then your word stands.',
};

const de: typeof en = {
  subject: 'Unser Termin am {day}',
  opening: 'Das habe ich aus unserem Termin am {day} festgehalten.',
  value: {
    yes: 'Sie sagten, dass er Ihnen genützt hat.',
    partly: 'Sie sagten, dass er Ihnen zum Teil genützt hat.',
    no: 'Sie sagten, dass er Ihnen nicht genützt hat.',
  },
  missing: 'Was gefehlt hat, in Ihren Worten: „{words}“',
  change: 'Was wir ändern: {what}',
  checked: 'Aufgabe, {what}: {how}.',
  states: {
    done: 'erledigt',
    partly: 'zum Teil erledigt',
    notDone: 'nicht erledigt',
    excused: 'entschuldigt',
    notDue: 'noch nicht fällig',
    notAsked: 'nicht gefragt',
  },
  homework: 'Für Sie bis {day}: {what}',
  homeworkOpen: 'Für Sie: {what}',
  promise: 'Von mir bis {day}: {what}',
  promiseOpen: 'Von mir: {what}',
  clientLate: 'Er begann auf Ihrer Seite {minutes} Minuten später.',
  clientCut: 'Er endete auf Ihrer Seite {minutes} Minuten früher.',
  providerLate: 'Er begann auf meiner Seite {minutes} Minuten später.',
  providerCut: 'Er endete auf meiner Seite {minutes} Minuten früher.',
  recording: 'Die Aufnahme: {link}',
  next: 'Wir sprechen uns wieder am {day}.',
  reply: 'Haben Sie etwas anders in Erinnerung? Eine Zeile genügt; dann gilt Ihr Wort.',
};

/** The words of the summary of a session; they are apart because only the workbench writes one. */
export const SUMMARY_WORDS: Readonly<Record<Language, typeof en>> = { en, de };
