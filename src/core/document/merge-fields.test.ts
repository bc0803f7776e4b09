import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields, personalise, personaliseText, unknownFields } from '#core/document/merge-fields';

const values = { 'contact.firstname': 'Nora', 'company.name': 'Frei & <Söhne>', 'contact.address': null };

describe('personalise', () => {
  it.each([
    ['<p>Dear {{contact.firstname}}</p>', '<p>Dear Nora</p>'],
    ['{{ contact.firstname }} {{contact.firstname}}', 'Nora Nora'],
    ['{{company.name}}', 'Frei &amp; &lt;Söhne&gt;'],
    ['a{{contact.address}}b{{contact.city}}c', 'abc'],
    [
      '{{contact.shoe_size}} {{ contact }} {{Contact.firstname}}',
      '{{contact.shoe_size}} {{ contact }} {{Contact.firstname}}',
    ],
    ['{{{contact.firstname}}}', '{Nora}'],
  ])('%s → %s', (html, expected) => expect(personalise(html, values)).toBe(expected));

  it('does not read what a field brought in', () => {
    expect(personalise('{{contact.firstname}}', { 'contact.firstname': '{{company.name}}', 'company.name': 'x' })).toBe(
      '{{company.name}}',
    );
  });

  it('brings in no tag, whatever the value is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mergeFields), fc.string(), (path, value) => {
        expect(personalise(`{{${path}}}`, { [path]: value })).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('personaliseText', () => {
  it('escapes nothing', () => expect(personaliseText('For {{company.name}}', values)).toBe('For Frei & <Söhne>'));
});

describe('unknownFields', () => {
  it('names each once', () => {
    expect(unknownFields('{{contact.firstname}} {{foo.bar}} {{ foo.bar }} {{Name}} { {x} }')).toEqual([
      'foo.bar',
      'Name',
    ]);
  });
});
