import { SESSION_FORM } from '#shared/calls/session-form.ts';
import { RESULT_TASKS } from '#shared/workflows/tasks/result-tasks.ts';

const { fields, only } = RESULT_TASKS.session;

/** What is asked of every session first, as when one is changed later; all else is behind “More”. */
export const SESSION_ASKED = {
  fields,
  only,
  more: SESSION_FORM.filter((name) => !(fields as readonly string[]).includes(name)),
};
