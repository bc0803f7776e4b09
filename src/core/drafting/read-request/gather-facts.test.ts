import { describe, expect, test } from 'vitest';
import { readVectors } from '#test/read-vectors';
import { readRequest } from './read-request.ts';

interface Case {
  readonly text: string;
  readonly facts: readonly (readonly [kind: string, value: unknown])[];
}

const TODAY = '2025-03-12';

describe('the facts beside the items', () => {
  test.each(readVectors<Case>('drafting/read-facts'))('$description', ({ text, facts }) => {
    const read = readRequest(text, TODAY).facts;
    expect(read.map((fact) => [fact.kind, fact.value])).toEqual(facts);
    for (const fact of read) expect(text.slice(...fact.span)).toBe(fact.text);
  });

  test('an item ends where the delivery begins', () => {
    const { fragments, notes } = readRequest('Please send 12 staplers and 3 mugs by 3 May, invoice at 30 days.', TODAY);
    expect(fragments.map((fragment) => fragment.item)).toEqual(['12 staplers', '3 mugs']);
    expect(notes).toEqual(['3 mugs by 3 May', 'invoice at 30 days.']);
  });

  test('without a day of today no date is read, and the sentence still is a fact', () => {
    const { facts } = readRequest('2 mugs. Delivery by Friday.');
    expect(facts).toMatchObject([{ kind: 'other', text: 'Delivery by Friday.' }]);
  });
});
