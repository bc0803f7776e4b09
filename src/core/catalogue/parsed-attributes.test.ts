import { expect, test } from 'vitest';
import { parsedAttributes } from './parsed-attributes.ts';

test('reads measures and colours out of a name', () => {
  const found = parsedAttributes({ name: 'LED panel 60x60 cm 40W 4000K white' });
  expect(found).toContainEqual({ name: 'power', value: '40W' });
  expect(found).toContainEqual({ name: 'kelvin', value: '4000K' });
  expect(found).toContainEqual({ name: 'colour', value: 'white' });
  expect(found.map(({ value }) => value).join(' ')).toContain('60x60');
});

test('a name without any says nothing', () => {
  expect(parsedAttributes({ name: 'Hammer' })).toEqual([]);
});
