import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { isZone } from '#shared/base/moment.ts';
import { windowsZone, windowsZoneNames } from '#shared/meetings/when/windows-zones.ts';

interface MapZone {
  readonly _other: string;
  readonly _type: string;
  readonly _territory: string;
}

const file = createRequire(import.meta.url).resolve('cldr-core/supplemental/windowsZones.json');
const cldr: { supplemental: { windowsZones: { mapTimezones: { mapZone: MapZone }[] } } } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const published = cldr.supplemental.windowsZones.mapTimezones
  .map(({ mapZone }) => mapZone)
  .filter((zone) => zone._territory === '001');

test('the table holds the 139 Windows names of CLDR and no other', () => {
  expect(published).toHaveLength(139);
  expect([...windowsZoneNames()].sort()).toEqual(published.map((zone) => zone._other.toLowerCase()).sort());
});

test.each(published.map((zone) => [zone._other, zone._type]))('%s is %s, in any case', (name, zone) => {
  expect(windowsZone(name)).toBe(zone);
  expect(windowsZone(` ${name.toUpperCase()} `)).toBe(zone);
  expect(isZone(zone)).toBe(true);
});

test.each([
  '',
  'Customized Time Zone',
  '(UTC-05:00) Eastern Time (US & Canada)',
  'Europe/Berlin',
  'constructor',
])('"%s" is no Windows name', (name) => {
  expect(windowsZone(name)).toBeNull();
});
