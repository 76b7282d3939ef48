import { good, refusedAll, type Checked } from '#shared/base/checked.ts';
import type { Session } from '#shared/model/work/sessions.ts';
import type { FormReader } from '#shared/table/book/form.ts';

/** Fields of a session that the short form asks as the model has them, read from what was typed. Loaded only where one was. */
export async function readMore(
  typed: Readonly<Record<string, string>>,
  reading: FormReader,
): Promise<Checked<Partial<Session>>> {
  const filled = Object.entries(typed).filter(([, text]) => text !== '');
  if (filled.length === 0) return good({});
  const [{ sessions }, { fieldFromText }] = await Promise.all([
    import('#shared/model/work/sessions.ts'),
    import('#shared/table/book/form.ts'),
  ]);
  const read = filled.flatMap(([name, text]) => {
    const field = sessions.fields[name as keyof typeof sessions.fields];
    return field ? [{ name, read: fieldFromText(name, field, text, reading) }] : [];
  });
  const problems = read.flatMap(({ read: one }) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return refusedAll(problems);
  return good(Object.fromEntries(read.map(({ name, read: one }) => [name, one.ok ? one.value : null])));
}
