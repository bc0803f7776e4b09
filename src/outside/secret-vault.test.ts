import { expect, it } from 'vitest';
import { secretVault } from './secret-vault.ts';

it('opens what it sealed, for the same purpose and with the same secret only', () => {
  const vault = secretVault('s'.repeat(32));
  const sealed = vault.seal('pässword', 'tenant 1');
  expect(Buffer.from(sealed).includes('pässword')).toBe(false);
  expect(vault.open(sealed, 'tenant 1')).toBe('pässword');
  expect(vault.open(sealed, 'tenant 2')).toBe(null);
  expect(secretVault('t'.repeat(32)).open(sealed, 'tenant 1')).toBe(null);
  expect(vault.open(sealed.slice(0, -1), 'tenant 1')).toBe(null);
  expect(vault.open(new Uint8Array(3), 'tenant 1')).toBe(null);
  expect(Buffer.from(vault.seal('x', 'a')).equals(Buffer.from(vault.seal('x', 'a')))).toBe(false);
});
