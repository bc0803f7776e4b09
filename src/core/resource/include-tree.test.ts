import { expect, it } from 'vitest';
import { includeTree } from '#core/resource/include-tree';

const allowed = ['contact.company.media', 'elements.tag', 'elements.product', 'media'];

it('nests what is wanted and implies parents', () => {
  expect(includeTree('contact.company, elements.tag,elements.product,', allowed)).toEqual({
    contact: { company: {} },
    elements: { tag: {}, product: {} },
  });
  expect(includeTree('', allowed)).toEqual({});
});

it('names everything that is not allowed', () => {
  expect(() => includeTree('media,organization,elements.rate', allowed)).toThrow(
    'Requested include(s) `organization, elements.rate` are not allowed. Allowed include(s) are `contact, contact.company, ',
  );
  expect(() => includeTree('__proto__', allowed)).toThrow('not allowed');
});
