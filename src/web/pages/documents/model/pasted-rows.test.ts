import { describe, expect, it } from 'vitest';
import { isTable, pastedRows } from './pasted-rows.ts';

describe('rows pasted from a spreadsheet', () => {
  it('takes name, quantity, unit and price by what the cells hold', () => {
    expect(pastedRows('Design sprint\t12\th\t120,50\r\nWorkshop\t1\tday\tCHF 900.-\n', 'en')).toEqual([
      { type: 'paragraph', name: 'Design sprint', quantity: 12, unit: 'h', amount: 120.5 },
      { type: 'paragraph', name: 'Workshop', quantity: 1, unit: 'day', amount: 900 },
    ]);
  });

  it('skips titles, reads a lone cell as a heading and a leading number as quantity', () => {
    expect(pastedRows('Menge\tText\tPreis\n2\tChair\t80\nMaterial\t\t\n', 'de')).toEqual([
      { type: 'paragraph', name: 'Chair', quantity: 2, unit: null, amount: 80 },
      { type: 'heading', name: 'Material' },
    ]);
  });

  it('takes position, VAT, currency and total for what they are', () => {
    expect(pastedRows('1\tChair\t2\tpcs\t1.080,00\tEUR\t19 %\t2.160,00', 'en')).toEqual([
      { type: 'paragraph', name: 'Chair', quantity: 2, unit: 'pcs', amount: 1080 },
    ]);
  });

  it('describes a line with the further lines of its cell', () => {
    expect(pastedRows('"Chair ""blue""\nWith <arms>\n\nTurns"\t3\t10', 'de')).toEqual([
      {
        type: 'paragraph',
        name: 'Chair "blue"',
        description: '<p>With &lt;arms&gt;<br>Turns</p>',
        quantity: 3,
        unit: null,
        amount: 10,
      },
    ]);
  });

  it('tells a table from words', () => {
    expect([isTable('a\tb'), isTable('a\nb'), isTable('a b'), isTable('a b\n')]).toEqual([true, true, false, false]);
  });
});
