import { expect, it } from 'vitest';
import { shareSchemas } from './share-schemas.ts';

const leaf = { title: 'Leaf', type: 'string' };
const pathsWith = (...schemas: object[]) => ({ paths: { '/a': schemas.map((schema) => ({ schema })) } });

it('moves titled schemas out, inner ones too, and keeps the rest', () => {
  const tree = { title: 'Tree', type: 'object', properties: { leaf, title: { type: 'string' } } };
  expect(shareSchemas({ ...pathsWith(tree, tree, { type: 'null' }), components: { securitySchemes: 1 } })).toEqual({
    paths: {
      '/a': [
        { schema: { $ref: '#/components/schemas/Tree' } },
        { schema: { $ref: '#/components/schemas/Tree' } },
        { schema: { type: 'null' } },
      ],
    },
    components: {
      securitySchemes: 1,
      schemas: {
        Leaf: leaf,
        Tree: { ...tree, properties: { leaf: { $ref: '#/components/schemas/Leaf' }, title: { type: 'string' } } },
      },
    },
  });
});

it('numbers another schema of the same title', () => {
  const other = { ...leaf, minLength: 1 };
  expect(shareSchemas(pathsWith(leaf, other, leaf, other))).toMatchObject({
    paths: {
      '/a': ['Leaf', 'Leaf2', 'Leaf', 'Leaf2'].map((name) => ({ schema: { $ref: `#/components/schemas/${name}` } })),
    },
    components: { schemas: { Leaf: leaf, Leaf2: other } },
  });
});
