import { TriangleAlert } from 'lucide-react';
import { ApiError } from '../client/api-error.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import { useErrorText } from './use-error-text.ts';

export interface ErrorStateProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** A page or a list that could not be loaded: what happened, what to do, and the reference for support. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useI18n();
  const text = useErrorText();
  const gone = error instanceof ApiError && error.status === 404;
  const reference = error instanceof ApiError && !gone ? error.requestId : null;
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-16 text-center">
      <span className="flex size-11 items-center justify-center rounded-xl bg-danger-soft text-danger">
        <TriangleAlert className="size-5" aria-hidden="true" />
      </span>
      <div className="flex max-w-sm flex-col gap-1">
        <h2 className="text-base font-semibold">{t('error.title')}</h2>
        <p className="text-sm text-muted">{text(error)}</p>
        {reference && <p className="font-mono text-2xs text-faint">{t('error.reference', { id: reference })}</p>}
      </div>
      {onRetry && !gone && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    </div>
  );
}
