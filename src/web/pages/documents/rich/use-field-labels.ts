import { useCallback } from 'react';
import { mergeFields } from '#core/offer/merge-fields';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';

const known: ReadonlySet<string> = new Set(mergeFields);

/** What a merge field is called; null for one that nobody knows. */
export function useFieldLabels(): (path: string) => string | null {
  const { t } = useI18n();
  return useCallback((path) => (known.has(path) ? t(`documents.field.${path}` as MessageKey) : null), [t]);
}
