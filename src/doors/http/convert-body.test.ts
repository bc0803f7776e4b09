import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { convertBody } from './convert-body.ts';

const schema = Type.Object({
  name: Type.Union([Type.String(), Type.Null()]),
  amount: Type.Union([Type.Number(), Type.Null()]),
  is_optional: Type.Boolean(),
  products: Type.Array(Type.Integer()),
  inner: Type.Object({ at: Type.Integer() }),
});

it('turns texts into what the schema wants', () => {
  const body = { name: '12', amount: '-1.50', is_optional: '1', products: ['2', 'x'], inner: { at: '3' }, other: '4' };
  const wanted = { name: '12', amount: -1.5, is_optional: true, products: [2, 'x'], inner: { at: 3 }, other: '4' };
  expect(convertBody(schema, body)).toEqual(wanted);
});

it('takes an empty list for an object without fields, where no list is wanted', () => {
  const body = Type.Object({ fields: Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()]) });
  expect(convertBody(body, [])).toEqual({});
  expect(convertBody(body, { fields: [] })).toEqual({ fields: {} });
  expect(convertBody(schema, { products: [] })).toEqual({ products: [] });
  expect(convertBody(body, { fields: [1] })).toEqual({ fields: [1] });
});

it('empties to null where that is allowed, and leaves the rest to the validation', () => {
  expect(convertBody(schema, { name: '', amount: ' ', is_optional: 'maybe' })).toEqual({
    name: null,
    amount: null,
    is_optional: 'maybe',
  });
  expect(convertBody(schema, { is_optional: 0, amount: 1 })).toEqual({ is_optional: false, amount: 1 });
  expect(convertBody(schema, null)).toBeNull();
});
