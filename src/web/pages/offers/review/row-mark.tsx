import { useI18n } from '../../../i18n/i18n-context.ts';
import { focusMark } from './row-id.ts';

/** The number that ties a line to its fragment of the request. Leads there; the key for it is `m`. */
export function RowMark({ id, label }: { id: string; label: string }) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('review.showInRequest', { number: label })}
      title={t('review.showInRequest', { number: label })}
      onClick={() => focusMark(id)}
      className="mr-2 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm bg-sunken px-1 align-text-bottom text-2xs font-semibold text-muted tabular-nums hover:bg-press hover:text-ink"
    >
      {label}
    </button>
  );
}
