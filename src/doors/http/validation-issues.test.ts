import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { schemaCompiler } from './schema-compiler.ts';
import { validationIssues } from './validation-issues.ts';

const strict = { additionalProperties: false };
const schema = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 3 }),
    age: Type.Integer({ minimum: 1, maximum: 9 }),
    price: Type.Number({ exclusiveMinimum: 0 }),
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
    id: Type.String({ format: 'uuid' }),
    owner: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
    entry: Type.Optional(
      Type.Union([Type.String(), Type.Object({ item: Type.String() }, { additionalProperties: false })]),
    ),
    tags: Type.Array(Type.String({ pattern: '^x' }), { maxItems: 1 }),
    inner: Type.Object({ 'a/b': Type.Boolean() }, strict),
  },
  strict,
);
const good = {
  name: 'ab',
  age: 1,
  price: 0.5,
  kind: 'a',
  id: '0190f000-0000-7000-8000-000000000001',
  owner: null,
  tags: ['x'],
  inner: { 'a/b': true },
};

function issuesOf(value: unknown, httpPart = 'body') {
  const check = schemaCompiler()({ schema, method: 'POST', url: '/', httpPart });
  const result = check(value) as { error?: Parameters<typeof validationIssues>[0] };
  return result.error ? validationIssues(result.error) : [];
}

it('finds nothing wrong with what is right', () => {
  expect(issuesOf(good)).toEqual([]);
});

it.each([
  [{ name: 'a' }, 'name', 'must have at least 2 characters'],
  [{ name: 'abcd' }, 'name', 'must have at most 3 characters'],
  [{ name: 5 }, 'name', 'must be text'],
  [{ age: 0 }, 'age', 'must be at least 1'],
  [{ age: 10 }, 'age', 'must be at most 9'],
  [{ age: '3' }, 'age', 'must be a whole number'],
  [{ age: 1.5 }, 'age', 'must be a whole number'],
  [{ price: 0 }, 'price', 'must be more than 0'],
  [{ id: 'x' }, 'id', 'must be a valid uuid'],
  [{ tags: ['x', 'x'] }, 'tags', 'must have at most 1 entry'],
  [{ tags: ['y'] }, 'tags.0', 'does not have the right form'],
  [{ tags: 'x' }, 'tags', 'must be a list'],
  [{ inner: {} }, 'inner.a/b', 'is required'],
  [{ inner: { 'a/b': 'true' } }, 'inner.a/b', 'must be true or false'],
  [{ inner: { 'a/b': true, c: 1 } }, 'inner.c', 'is not a known field'],
])('says what is wrong with %j', (fault, path, message) => {
  expect(issuesOf({ ...good, ...fault })).toEqual([expect.objectContaining({ path, message })]);
});

it('lists the choices of a union', () => {
  expect(issuesOf({ ...good, kind: 'c' })).toEqual([
    expect.objectContaining({ path: 'kind', message: 'must be "a" or "b"' }),
  ]);
});

it('says once what a field that may be null should be', () => {
  expect(issuesOf({ ...good, owner: 'x' })).toEqual([
    { path: 'owner', rule: 'format', message: 'must be a valid uuid' },
  ]);
});

it('says what the branches of a union would take, or what is wrong inside the one that was meant', () => {
  expect(issuesOf({ ...good, owner: 5 })).toMatchObject([
    { path: 'owner', rule: 'type', message: 'must be text or null' },
  ]);
  expect(issuesOf({ ...good, entry: 5 })).toMatchObject([{ path: 'entry', message: 'must be text or an object' }]);
  expect(issuesOf({ ...good, entry: { item: 5 } })).toMatchObject([{ path: 'entry.item', message: 'must be text' }]);
  expect(issuesOf({ ...good, entry: { item: 'a', more: 1 } })).toMatchObject([{ path: 'entry.more' }]);
});

it('reports all faults of a body at once, but only the first of a huge one', () => {
  expect(issuesOf({})).toHaveLength(8);
  expect(issuesOf({ tags: Array(30_000).fill(1) })).toHaveLength(1);
});

it('caps the report', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 1]));
  expect(issuesOf({ ...good, ...many })).toHaveLength(100);
});
