import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Message } from './message.ts';

const placeholders = (message: Message): string[] => {
  const texts = typeof message === 'string' ? [message] : [message.one, message.other];
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
};

describe.each([
  ['de', de],
  ['fr', fr],
])('translation %s', (_, translation) => {
  const translated: Readonly<Record<string, Message>> = translation;

  it('has exactly the keys of English', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries<Message>(en))('%s keeps its placeholders and is not empty', (key, message) => {
    const other = translated[key] ?? '';
    expect(placeholders(other)).toEqual(placeholders(message));
    expect(typeof other === 'string' ? other.trim() : other.other.trim()).not.toBe('');
  });
});
