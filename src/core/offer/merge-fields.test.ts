import { expect, it } from 'vitest';
import { fillMergeFields, unknownMergeFields } from '#core/offer/merge-fields';

const values = {
  contact: { firstname: 'Nora <b>', fullname: 'Nora Frei', zip: null },
  company: null,
  offer: { number: '{{contact.fullname}}' },
};

it('fills fields, escaped and once', () => {
  expect(fillMergeFields('<p>Dear {{contact.firstname}}, {{ contact.fullname }}</p>', values)).toBe(
    '<p>Dear Nora &lt;b&gt;, Nora Frei</p>',
  );
  expect(fillMergeFields('{{offer.number}}', values)).toBe('{{contact.fullname}}');
});

it('empties what has no value and leaves what nobody knows', () => {
  expect(fillMergeFields('[{{contact.zip}}{{company.name}}{{member.email}}]', values)).toBe('[]');
  expect(fillMergeFields('{{contact.password}} {{constructor.name}} {{contact}}', values)).toBe(
    '{{contact.password}} {{constructor.name}} {{contact}}',
  );
  expect(unknownMergeFields('{{contact.zip}} {{contact.pin}} {{contact.pin}}')).toEqual(['contact.pin']);
  expect(fillMergeFields(null, values)).toBeNull();
});
