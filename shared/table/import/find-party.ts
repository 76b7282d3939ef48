import { codeOf, isId, recordId } from '../../base/id.ts';
import { blankRecord, type Book } from '../../model/book.ts';
import type { RecordNamed } from '../../model/entities.ts';
import { sameWords } from '../cells/cell.ts';
import { entityOf } from '../book/columns.ts';
import { labelOf } from '../cells/label.ts';
import { isSlip } from './header-text.ts';
import { ADDRESS, whoseName } from './party-name.ts';

/** What a row of a file says about whose it is. */
export interface Party {
  /** The engagement or project, or whatever names the row where nothing else does. */
  readonly title: string;
  readonly client: string;
  readonly person: string;
  readonly email: string;
  readonly currency: string | null;
}

/** The record a row belongs to, or what to ask. */
export type FoundParty = { readonly id: string } | { readonly ask: string };

/** Finds the clients and engagements that imported rows are about; makes those that are not there yet. */
export class PartyFinder {
  readonly clients = new Map<string, RecordNamed<'clients'>>();
  readonly engagements = new Map<string, RecordNamed<'engagements'>>();
  private readonly clientIds = new Map<string, string>();
  private readonly byTitle = new Map<string, Set<string>>();
  private readonly byClient = new Map<string, Set<string>>();
  private readonly byAddress = new Map<string, Set<string>>();
  private readonly titles = new Map<string, string>();
  private readonly names: readonly (readonly [name: string, words: string])[];

  constructor(
    private readonly book: Book,
    private readonly commandId: string,
    private readonly historyFrom: string | null,
  ) {
    this.names = book.clients.map(({ name }) => [name, sameWords(name)]);
    for (const client of book.clients) {
      this.clientIds.set(sameWords(client.name), client.id);
      this.noteAddresses(client);
    }
    for (const one of book.engagements) {
      this.note(one);
      for (const key of [labelOf(book, 'engagements', one), codeOf(one.id), one.id])
        add(this.byTitle, sameWords(key), one.id);
    }
  }

  private note(one: RecordNamed<'engagements'>): void {
    add(this.byTitle, sameWords(one.title), one.id);
    add(this.byClient, one.client, one.id);
    const code = codeOf(one.id);
    if (!this.titles.has(code)) this.titles.set(code, one.title);
  }

  private noteAddresses({ id, email }: RecordNamed<'clients'>): void {
    for (const own of (email ?? '').split(/[,;\s]+/)) if (own !== '') add(this.byAddress, sameWords(own), id);
  }

  /** The client of a name; made where there is none. One that is nearly a name we know is asked. */
  client(party: Pick<Party, 'client' | 'person' | 'email'>): FoundParty {
    const { name, person, email } = whoseName(party);
    if (name === '') return { ask: 'Whose row is this? It names no client.' };
    if (/\S;\s*\S/.test(name))
      return {
        ask: `“${name.slice(0, 60)}” are several people. Which of them is the client? Write only that name.`,
      };
    const coded = labelled(
      name,
      (code) => this.book.clients.find((one) => codeOf(one.id) === code)?.name ?? null,
    );
    if (coded)
      return coded.ask
        ? { ask: coded.ask }
        : { id: this.book.clients.find((one) => codeOf(one.id) === coded.code)?.id ?? '' };
    const known =
      this.clientIds.get(sameWords(name)) ??
      (party.client.trim() === '' || name === email ? this.withAddress(email) : undefined) ??
      (this.book.clients.some(({ id }) => id === name) ? name : undefined);
    if (known) return { id: known };
    const near = this.names.find(([, words]) => isSlip(words, sameWords(name)))?.[0];
    if (near)
      return {
        ask: `There is no client “${name.slice(0, 60)}”. Is it “${near}”? Correct the name, or add the client first.`,
      };
    return { id: this.makeClient(name, person, email) };
  }

  /** The only client that has an address. */
  private withAddress(email: string): string | undefined {
    const [only, ...others] = this.byAddress.get(sameWords(email)) ?? [];
    return others.length === 0 ? only : undefined;
  }

  private makeClient(name: string, person: string, email: string): string {
    // Counted from the far end, so that a client made here never meets the id of an imported one.
    const id = recordId(entityOf('clients').prefix, this.commandId, 900_000 + this.clients.size);
    const contact = person && sameWords(person) !== sameWords(name) ? person : null;
    const address = ADDRESS.test(email) ? email : null;
    const made = { ...blankRecord('clients', id), name, contact, email: address };
    this.clients.set(id, made);
    this.noteAddresses(made);
    this.clientIds.set(sameWords(name), id);
    return id;
  }

  /** The engagement a row is about: by its title or code, else the only one of its client; made where there is none. */
  engagement(party: Party): FoundParty {
    const title = party.title.trim();
    const coded = labelled(title, (code) => this.titles.get(code) ?? null);
    if (coded)
      return coded.ask
        ? { ask: coded.ask }
        : this.one([...(this.byTitle.get(sameWords(coded.code)) ?? [])], title);
    const named = title === '' ? [] : [...(this.byTitle.get(sameWords(title)) ?? [])];
    const names = party.client || party.person || party.email;
    if (names === '') return this.withoutClient(title, named);
    if (named.length === 1 && sameWords(names) === sameWords(title)) return this.one(named, title);
    const client = this.client(party);
    if ('ask' in client) return named.length > 0 ? this.one(named, title) : client;
    const own = [...(this.byClient.get(client.id) ?? [])];
    if (named.length > 0) {
      const both = named.filter((id) => own.includes(id));
      if (both.length > 0) return this.one(both, title);
    }
    if (title === '' || sameWords(title) === sameWords(names))
      return own.length > 0
        ? this.one(own, names)
        : this.make(client.id, `Work for ${whoseName(party).name}`, party);
    return named.length > 0 && party.client === ''
      ? this.one(named, title)
      : this.make(client.id, title, party);
  }

  /** Only one name: an engagement's title, else a client's. */
  private withoutClient(title: string, named: readonly string[]): FoundParty {
    if (title === '') return { ask: 'Whose row is this? It names no engagement and no client.' };
    if (named.length > 0) return this.one(named, title);
    const client = this.clientIds.get(sameWords(title));
    const own = client ? [...(this.byClient.get(client) ?? [])] : [];
    if (own.length > 0) return this.one(own, title);
    if (isId(title)) return { ask: 'The engagement this row points to is not here.' };
    return {
      ask: `There is no engagement “${title.slice(0, 60)}”, and no column names its client. Choose the column with the client, or add the engagement first.`,
    };
  }

  private one(ids: readonly string[], said: string): FoundParty {
    const [first] = ids;
    if (ids.length === 1 && first) return { id: first };
    const shown = ids.slice(0, 5).map((id) => `${this.titles.get(codeOf(id)) ?? ''} · ${codeOf(id)}`);
    return { ask: `“${said.slice(0, 60)}” can be ${shown.join(' or ')}. Write one of these.` };
  }

  private make(client: string, title: string, { currency }: Party): FoundParty {
    const id = recordId(entityOf('engagements').prefix, this.commandId, 950_000 + this.engagements.size);
    const record = {
      ...blankRecord('engagements', id),
      stage: null,
      title,
      client,
      currency,
      historyFrom: this.historyFrom,
    };
    this.engagements.set(id, record);
    this.note(record);
    return { id };
  }
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(id));
}

/** A text “Label · CODE”: the code, and what to ask where the label is another's. Null for any other text. */
function labelled(
  text: string,
  nameOf: (code: string) => string | null,
): { readonly code: string; readonly ask?: string } | null {
  const [, label = '', code = ''] = /^(.*?)\s*[·•]\s*(\S+)$/.exec(text) ?? [];
  if (code === '') return null;
  const name = nameOf(code);
  if (name === null)
    return /^[0-9A-HJKMNP-TV-Z]{6}(?:-[1-9]\d*)?$/.test(code)
      ? {
          code,
          ask: `This points to the code ${code}, which no record here has. Which one is meant? Correct the cell.`,
        }
      : null;
  return label === '' || sameWords(label) === sameWords(name)
    ? { code }
    : {
        code,
        ask: `This says “${label.slice(0, 60)}”, but the code ${code} is of “${name}”. Which one is meant? Correct the cell.`,
      };
}
