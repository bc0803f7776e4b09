import { describe, expect, test } from 'vitest';
import { readVectors } from '#test/read-vectors';
import { domainOf, readSender } from './read-sender.ts';

interface Case {
  readonly text: string;
  readonly sender: Readonly<Record<string, unknown>> | null;
}

describe('readSender', () => {
  test.each(readVectors<Case>('drafting/read-sender'))('$description', ({ text, sender }) => {
    const read = readSender(text);
    if (sender === null) expect(read).toBeNull();
    else expect(read).toMatchObject(sender);
  });

  test('a domain is that of the address, unless everybody uses it', () => {
    expect([domainOf('a@Fox.example'), domainOf('a@gmx.de'), domainOf(null)]).toEqual(['fox.example', null, null]);
  });
});
