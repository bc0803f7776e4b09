import { expect, test } from 'vitest';
import { companyKey } from './company-key.ts';

test.each([
  ['Elektro Müller GmbH & Co. KG', 'elektro  muller'],
  ['Fox & Sons Ltd.', 'FOX LTD'],
  ['Budex Sp. z o.o.', 'budex'],
  ['Bianchi S.r.l.', 'Bianchi Srl'],
])('%s is the same company as %s', (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other));
});

test('another name is another company, and a name that is only a legal form keeps it', () => {
  expect(companyKey('Stein AG')).not.toBe(companyKey('Steiner AG'));
  expect(companyKey('AG')).toBe('ag');
});
