import { describe, expect, it } from 'vitest';
import { parseDecimalText } from '../../../ui/decimal-text.ts';
import { isTable, pastedRows } from './pasted-rows.ts';

const read = (cell: string) => {
  const text = parseDecimalText(cell, 'de');
  return text === null || text === '' ? null : Number(text);
};

describe('rows pasted from a spreadsheet', () => {
  it('takes name, quantity, unit and price by what the cells hold', () => {
    expect(pastedRows('Design sprint\t12\th\t120,50\r\nWorkshop\t1\tday\tCHF 900.-\n', read)).toEqual([
      { type: 'paragraph', name: 'Design sprint', quantity: 12, unit: 'h', amount: 120.5 },
      { type: 'paragraph', name: 'Workshop', quantity: 1, unit: 'day', amount: 900 },
    ]);
  });

  it('skips titles, reads a lone cell as a heading and a leading number as quantity', () => {
    expect(pastedRows('Menge\tText\tPreis\n2\tChair\t80\nMaterial\t\t\n', read)).toEqual([
      { type: 'paragraph', name: 'Chair', quantity: 2, unit: null, amount: 80 },
      { type: 'heading', name: 'Material' },
    ]);
  });

  it('keeps line breaks of quoted cells out of the name', () => {
    expect(pastedRows('"Chair\n""blue"""\t3\t10', read)).toEqual([
      { type: 'paragraph', name: 'Chair "blue"', quantity: 3, unit: null, amount: 10 },
    ]);
  });

  it('tells a table from words', () => {
    expect([isTable('a\tb'), isTable('a\nb'), isTable('a b'), isTable('a b\n')]).toEqual([true, true, false, false]);
  });
});
