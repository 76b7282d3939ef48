import { entity, type RecordOf } from '../entity.ts';
import { choice, email, flag, longText, reference, required, text } from '../field.ts';
import { SIDE } from '../words.ts';

/** Named persons on both sides of an engagement. */
export const people = entity({
  name: 'people',
  prefix: 'per',
  tab: 'People',
  one: 'person',
  visible: false,
  labelFields: ['name'],
  fields: {
    name: required(text('Name', { audience: 'both', personal: true })),
    side: choice('Side', SIDE, { audience: 'both', initial: 'client' }),
    client: reference('clients', 'Client'),
    role: choice(
      'Role',
      {
        economicBuyer: 'Decides',
        client: 'Client',
        user: 'Uses it',
        sponsor: 'Sponsor',
        deliveryPartner: 'Delivers with us',
        referrer: 'Recommended us',
        teamMember: 'Our team',
        thirdPerson: 'Independent judge',
      },
      { audience: 'both' },
    ),
    title: text('Title or function', { audience: 'both' }),
    email: email('E-mail'),
    signs: flag('Signs for the client'),
    skills: text('Skills', { help: 'Parted by commas: pitch, contract, delivery, account.' }),
    notes: longText('Private notes', { personal: true }),
  },
});

export type Person = RecordOf<typeof people>;
