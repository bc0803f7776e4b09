import { describe, expect, it } from 'vitest';
import { assignField } from './assign-field.ts';

describe('assignField', () => {
  const mapping = { Artikel: 'sku', Text: 'name' };
  it('gives a column a field', () => {
    expect(assignField(mapping, 'Preis', 'price')).toEqual({ Artikel: 'sku', Text: 'name', Preis: 'price' });
  });
  it('takes the field away from the column that had it', () => {
    expect(assignField(mapping, 'Nr', 'sku')).toEqual({ Text: 'name', Nr: 'sku' });
  });
  it('lets several columns become attributes, each named like its column', () => {
    expect(assignField({ Farbe: 'attribute' }, 'Länge', 'attribute')).toEqual({
      Farbe: 'attribute',
      Länge: 'attribute',
    });
  });
  it('leaves a column out, and several may be left out', () => {
    expect(assignField(assignField(mapping, 'Artikel', ''), 'Text', '')).toEqual({});
  });
});
