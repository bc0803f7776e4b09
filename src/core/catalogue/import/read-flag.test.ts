import { expect, test } from 'vitest';
import { readFlag } from './read-flag.ts';

test('reads yes and no in five languages', () => {
  for (const word of ['1', 'Yes', 'ja', 'TAK', 'oui', 'sì', 'true', 'x']) expect(readFlag(word)).toBe(true);
  for (const word of ['0', 'no', 'Nein', 'nie', 'non', 'false']) expect(readFlag(word)).toBe(false);
  expect(readFlag('perhaps')).toBeNull();
});
