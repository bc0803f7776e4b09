import { de } from '../../src/web/i18n/de.ts';
import { en } from '../../src/web/i18n/en.ts';
import { fillMessage, type Message, type Params } from '../../src/web/i18n/message.ts';

type Key = keyof typeof en;

/** The texts of the pages in a language, so that a test names what a person sees and not where it stands. */
export function texts(language: 'en' | 'de'): (key: Key, params?: Params) => string {
  const all: Readonly<Record<Key, Message>> = language === 'de' ? de : en;
  return (key, params) => fillMessage(all[key], language, params);
}

export type Texts = ReturnType<typeof texts>;
