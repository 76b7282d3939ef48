import { entity, type RecordOf } from '../entity.ts';
import { choice, currency, day, email, longText, required, text, zone } from '../field.ts';
import { LANGUAGE } from '../words.ts';

/** Who hired us: a firm or a person. */
export const clients = entity({
  name: 'clients',
  prefix: 'cli',
  tab: 'Clients',
  one: 'client',
  visible: true,
  labelFields: ['name'],
  fields: {
    name: required(
      text('Client', {
        audience: 'both',
        personal: true,
        aliases: ['Name', 'Client name', 'Company', 'Kunde', 'Firma', 'Cliente'],
      }),
    ),
    contact: text('Contact person', {
      audience: 'both',
      personal: true,
      aliases: ['Contact', 'Ansprechpartner'],
    }),
    email: email('E-mail', { aliases: ['Email', 'Mail', 'E-mail address'] }),
    domain: text('Mail domain', { help: 'Meetings with a guest of this domain are matched to this client.' }),
    address: longText('Address', { audience: 'both', personal: true, aliases: ['Adresse'] }),
    city: text('City', { personal: true, aliases: ['Ort', 'Stadt'] }),
    language: choice('Language of documents', LANGUAGE),
    currency: currency('Currency'),
    zone: zone('Time zone'),
    consumer: choice(
      'Consumer',
      { yes: 'Consumer', no: 'Business' },
      { help: 'Consumers keep their right of withdrawal.' },
    ),
    referredBy: text('Came through', { aliases: ['Referral', 'Source'] }),
    archivedOn: day('Archived on', { later: true, help: 'Put away, with every engagement.' }),
    notes: longText('Private notes', { personal: true }),
  },
});

export type Client = RecordOf<typeof clients>;
