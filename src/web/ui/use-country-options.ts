import { useMemo } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import type { SelectOption } from './select.tsx';

// Europe and the larger trading partners; any other code that is stored is added by the caller's value.
const codes =
  'AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO RS SE SG SI SK TR UA US ZA'.split(
    ' ',
  );

/** Countries (ISO 3166) in the person's language, sorted as they sort them. */
export function useCountryOptions(): readonly SelectOption[] {
  const { language } = useI18n();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const options = codes.map((value) => ({ value, label: names.of(value) ?? value }));
    options.sort((a, b) => a.label.localeCompare(b.label, language));
    return [{ value: '', label: '–' }, ...options];
  }, [language]);
}

/** Languages in which texts are written, by name. */
export function useTextLanguageOptions(): readonly SelectOption[] {
  const { language } = useI18n();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return ['en', 'de', 'fr', 'it', 'pl'].map((value) => ({ value, label: names.of(value) ?? value }));
  }, [language]);
}
