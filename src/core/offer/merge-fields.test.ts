import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillMergeFields, mergeFields, unknownMergeFields } from '#core/offer/merge-fields';

const values = { contact: { firstname: 'Nora', address: null }, company: { name: 'Frei & <Söhne>' } };

describe('fillMergeFields', () => {
  it.each([
    ['<p>Dear {{contact.firstname}}</p>', '<p>Dear Nora</p>'],
    ['{{ contact.firstname }} {{contact.firstname}}', 'Nora Nora'],
    ['{{company.name}}', 'Frei &amp; &lt;Söhne&gt;'],
    ['a{{contact.address}}b{{contact.city}}c{{project.name}}', 'abc'],
    [
      '{{contact.shoe_size}} {{ contact }} {{Contact.firstname}}',
      '{{contact.shoe_size}} {{ contact }} {{Contact.firstname}}',
    ],
    ['{{{contact.firstname}}}', '{Nora}'],
  ])('%s → %s', (html, expected) => expect(fillMergeFields(html, values)).toBe(expected));

  it('leaves no text alone', () => expect(fillMergeFields(null, values)).toBeNull());

  it('does not read what a field brought in', () => {
    const nested = { contact: { firstname: '{{company.name}}' }, company: { name: 'x' } };
    expect(fillMergeFields('{{contact.firstname}}', nested)).toBe('{{company.name}}');
  });

  it('brings in no tag, whatever the value is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mergeFields), fc.string(), (path, value) => {
        const [group = '', name = ''] = path.split('.');
        expect(fillMergeFields(`{{${path}}}`, { [group]: { [name]: value } })).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('unknownMergeFields', () => {
  it('names each once', () => {
    expect(unknownMergeFields('{{contact.firstname}} {{foo.bar}} {{ foo.bar }}')).toEqual(['foo.bar']);
  });
});
