import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { readVectors } from '#test/read-vectors';
import { convertQuantity } from './convert-quantity.ts';

interface Case {
  readonly quantity: readonly (number | string)[];
  readonly product: {
    readonly name: string;
    readonly unit?: string;
    readonly packaging?: readonly (readonly string[])[];
  };
  readonly expect: number;
}

test.each(readVectors<Case>('drafting/convert-quantity'))(
  '$description',
  ({ quantity: [value, unit], product, expect: expected }) => {
    const packaging = (product.packaging ?? []).map(([name = '', size = '1']) => ({ unit: name, quantity: size }));
    const entry = entryOf({
      sku: 'A',
      ean: '',
      name: product.name,
      packaging,
      ...(product.unit ? { unit: product.unit } : {}),
    });
    const figure = Number(value);
    const asked = { value: figure, least: figure, unit: String(unit), stated: true };
    const converted = convertQuantity(asked, { entry, words: product.name }, 'en');
    expect(converted.quantity).toBe(expected);
    if (converted.quantity !== figure && expected !== 1) expect(converted.why.join(' ')).not.toBe('');
  },
);
