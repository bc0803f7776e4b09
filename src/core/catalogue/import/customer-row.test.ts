import { expect, test } from 'vitest';
import { readCustomerRow } from './customer-row.ts';
import type { ImportOptions } from './import-options.ts';
import { planRows } from './row-plan.ts';

const options: ImportOptions = { delimiter: ';', encoding: 'utf-8', decimal: 'auto', currency: null, language: null };

function read(cells: Record<string, string>) {
  const columns = Object.keys(cells).map((name) => ({ name, samples: [] }));
  const mapping = Object.fromEntries(columns.map(({ name }) => [name, name]));
  return readCustomerRow(
    Object.values(cells),
    planRows({ columns, mapping, options, currency: 'PLN', vatRate: '23', language: 'en' }),
  );
}

test('reads a full row', () => {
  expect(
    read({
      name: ' Elektro  Nowak ',
      kind: 'Firma',
      email: 'a@b.test',
      line1: 'ul. Długa 1',
      city: 'Łódź',
      language: 'Polski',
      currency: 'zł',
    }),
  ).toEqual({
    draft: {
      name: 'Elektro Nowak',
      kind: 'company',
      email: 'a@b.test',
      address: { line1: 'ul. Długa 1', city: 'Łódź' },
      language: 'pl',
      currency: 'PLN',
    },
  });
});

test('every problem of the row is reported at once', () => {
  expect(read({ name: '', email: 'nobody', kind: 'alien', language: 'Klingon' })).toEqual({
    problems: [
      { field: 'email', reason: '"nobody" is no e-mail address' },
      { field: 'kind', reason: '"alien" is neither company nor person' },
      { field: 'language', reason: '"Klingon" is no language' },
    ],
  });
  expect(read({ name: '' })).toEqual({ problems: [{ field: 'name', reason: 'name is missing' }] });
});
