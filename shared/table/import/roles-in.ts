import { HEADER_WORDS, ROLE_WORDS } from './header-words.ts';
import { isCount, isOwnAccount } from './anothers-column.ts';
import { wayOf } from './invoice-status.ts';
import { holdsAmounts } from './joined-columns.ts';
import type { Cell } from '../cells/cell.ts';
import type { ImportTarget, Mapping, Role } from './mapping.ts';
import type { PreparedSheet } from './prepare-sheet.ts';
import { textAt } from './row-status.ts';

/** Beside a column with the client, what is only called “Name” may be the row’s own. */
const BARE = ['name', 'display name', 'nom', 'nombre', 'nome', 'naam', 'nazwa'];
/** Headers of names and addresses that do not say whose they are: in a list of times, those of whoever worked. */
const ANYONES = [
  ...BARE,
  ...['full name', 'nom complet', 'nombre completo', 'nome completo'],
  ...['email', 'e mail', 'mail', 'email address', 'e mail address', 'e mail adresse', 'courriel'],
];

const PAYMENT_ROLES: readonly (Role & keyof typeof ROLE_WORDS)[] = [
  ...(['status', 'created', 'paper', 'number'] as const),
  ...(['refunded', 'spent', 'paidPart', 'openPart'] as const),
];

/** Whether a header says a role that is no field of ours. */
export const isRole = (words: string, role: keyof typeof ROLE_WORDS): boolean =>
  (ROLE_WORDS[role] as readonly string[]).includes(words);

/** The column that says of each row whether its money came in or went out. */
function wayIn({ headers, rows, headerRow }: PreparedSheet): Mapping['roles'] {
  const way = headers.findIndex(({ words }, at) => {
    const ways = new Set<string>();
    const isWay = (row: readonly Cell[]) => {
      const [text, way] = [textAt(row, at), wayOf(textAt(row, at))];
      if (way !== null) ways.add(way);
      return way !== null || text === '';
    };
    const below = rows.slice(headerRow + 1);
    return isRole(words, 'way')
      ? below.some((row) => isWay(row) && ways.size > 0)
      : below.every(isWay) && ways.size === 2;
  });
  return way < 0 ? {} : { way };
}

/** The columns that say whose a row is and what became of it. */
export function rolesIn(
  sheet: PreparedSheet,
  target: ImportTarget,
  columns: Readonly<Record<string, number>>,
): Mapping['roles'] {
  const { headers } = sheet;
  const find = (role: Role, among: readonly string[] = ROLE_WORDS[role]) => {
    const ranked = among
      .map((word) => headers.findIndex(({ words }) => words === word))
      .find((at) => at >= 0 && !isCount(sheet, at) && !isOwnAccount(headers, at));
    return ranked === undefined ? {} : { [role]: ranked };
  };
  if (target === 'clients') return { ...find('person') };
  const has = (role: keyof typeof ROLE_WORDS) => headers.some(({ words }) => isRole(words, role));
  const hasClient = has('client');
  const isTimes = has('worker') || (hasClient && has('length'));
  const dropped = [...(hasClient ? BARE : []), ...(isTimes ? ANYONES : [])];
  const clientsOwn = (role: 'person' | 'email') => ROLE_WORDS[role].filter((word) => !dropped.includes(word));
  const own =
    target === 'payments'
      ? [...PAYMENT_ROLES.map((role) => find(role)), wayIn(sheet)]
      : target === 'sessions'
        ? [find('status', HEADER_WORDS.sessions['outcome']), find('by'), find('absent'), find('host')]
        : [];
  const roles: Mapping['roles'] = Object.assign(
    {},
    find('client', target === 'payments' ? [...ROLE_WORDS.client, 'to'] : ROLE_WORDS.client),
    find('person', clientsOwn('person')),
    find('email', clientsOwn('email')),
    ...own,
  );
  // A column that is the engagement's own name says nothing of its client.
  const title = target === 'engagements' ? (columns['engagement'] ?? columns['title']) : undefined;
  return Object.fromEntries(
    Object.entries(roles).filter(([role, at]) =>
      /Part$/.test(role)
        ? holdsAmounts(sheet.rows.slice(sheet.headerRow + 1), at)
        : role !== 'client' || at !== title,
    ),
  );
}
