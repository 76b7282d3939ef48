import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex, utf8 } from '#shared/base/sha256.ts';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('"%s" has the hash that FIPS 180 publishes', (text, hash) => {
  expect(sha256Hex(text)).toBe(hash);
});

test('any text has the bytes of TextEncoder and the hash of Node', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('half a character is written as TextEncoder writes it', () => {
  for (const text of ['\ud83d', 'a\ude00b', '\ud83d\ud83d\ude00'])
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
});
