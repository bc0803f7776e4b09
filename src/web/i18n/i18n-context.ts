import { createContext, useContext } from 'react';
import type { en } from './en.ts';
import type { Amount, DateStyle } from './format.ts';
import type { Language } from './language.ts';
import type { Params } from './message.ts';

export type MessageKey = keyof typeof en;

/** Texts, numbers and dates in the language of the person. */
export interface I18n {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: MessageKey, params?: Params) => string;
  readonly money: (amount: Amount, currency: string) => string;
  readonly number: (amount: Amount, decimals?: number) => string;
  readonly percent: (percent: Amount, decimals?: number) => string;
  readonly date: (iso: string, style?: DateStyle) => string;
  readonly ago: (iso: string) => string;
}

export const I18nContext = createContext<I18n | null>(null);

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n needs I18nProvider above it');
  return i18n;
}
