import { describe, expect, it } from 'vitest';
import { chipsFromFields, fieldsFromChips, isBeyondEditor } from './chips-from-fields.ts';

describe('merge fields as chips', () => {
  it('come and go without changing the text', () => {
    const html = '<p>Dear {{contact.firstname}}, see <a href="https://x.test/{{offer.number}}">{{offer.name}}</a></p>';
    const chips = chipsFromFields(html);
    expect(chips).toContain('<span data-merge-field="contact.firstname">{{contact.firstname}}</span>');
    expect(chips).toContain('href="https://x.test/{{offer.number}}"');
    expect(fieldsFromChips(chips)).toBe(html);
    expect(chipsFromFields('<p>{{ Contact }}</p>')).toBe('<p>{{ Contact }}</p>');
  });

  it('store an emptied text as none, and know what the editor would lose', () => {
    expect(fieldsFromChips('<p></p>')).toBe('');
    expect([isBeyondEditor('<p>a</p>'), isBeyondEditor('<table><tr></tr></table>')]).toEqual([false, true]);
  });
});
