import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { formatAgo, formatDate, formatMoney, formatNumber, formatPercent } from './format.ts';
import { type I18n, I18nContext, type MessageKey } from './i18n-context.ts';
import { chooseLanguage, type Language } from './language.ts';
import { fillMessage, type Message } from './message.ts';

type Texts = Readonly<Record<MessageKey, Message>>;

// English is in the first bundle, the others come when they are asked for.
const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
};

const storageKey = 'proffer.language';

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Not remembered, but used for this visit.
  }
}

function createI18n(language: Language, texts: Texts, setLanguage: I18n['setLanguage']): I18n {
  return {
    language,
    setLanguage,
    t: (key, params) => fillMessage(texts[key], language, params),
    money: (amount, currency) => formatMoney(language, amount, currency),
    number: (amount, decimals) => formatNumber(language, amount, decimals),
    percent: (percent, decimals) => formatPercent(language, percent, decimals),
    date: (iso, style) => formatDate(language, iso, style),
    ago: (iso) => formatAgo(language, iso, Date.now()),
  };
}

function useLanguage(): [Language, I18n['setLanguage']] {
  const [wanted, setWanted] = useState<Language>(() => chooseLanguage([storedLanguage(), ...navigator.languages]));
  const setLanguage = useCallback((language: Language) => {
    storeLanguage(language);
    setWanted(language);
  }, []);
  return [wanted, setLanguage];
}

export function I18nProvider({ children }: { children: ReactNode }) {
  const [wanted, setLanguage] = useLanguage();
  const [loaded, setLoaded] = useState<{ language: Language; texts: Texts } | null>(null);

  useEffect(() => {
    let current = true;
    loaders[wanted]()
      .catch(() => en)
      .then((texts) => {
        if (!current) return;
        document.documentElement.lang = wanted;
        setLoaded({ language: wanted, texts });
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [wanted]);

  const i18n = useMemo(
    () => (loaded ? createI18n(loaded.language, loaded.texts, setLanguage) : null),
    [loaded, setLanguage],
  );

  if (!i18n) return null;
  return <I18nContext value={i18n}>{children}</I18nContext>;
}
