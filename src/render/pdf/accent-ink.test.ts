import { describe, expect, it } from 'vitest';
import { accentInk, NEUTRAL_INK } from './accent-ink.ts';

describe('accentInk', () => {
  it('takes a dark colour for rules and text', () => {
    expect(accentInk('#0F6E56')).toEqual({ rule: '#0f6e56', text: '#0f6e56' });
    expect(accentInk(' #00f ')).toEqual({ rule: '#0000ff', text: '#0000ff' });
  });

  it('does not write in a colour that nobody can read on white', () => {
    expect(accentInk('#ffdd00')).toEqual({ rule: '#ffdd00', text: NEUTRAL_INK });
    expect(accentInk('#767676').text).toBe('#767676');
    expect(accentInk('#777777').text).toBe(NEUTRAL_INK);
  });

  it.each(['', 'red', '#12', '#1234567', '#00000g', 'rgb(0,0,0)', '#000")'])('reads %j as no colour', (color) => {
    expect(accentInk(color)).toEqual({ rule: NEUTRAL_INK, text: NEUTRAL_INK });
  });
});
