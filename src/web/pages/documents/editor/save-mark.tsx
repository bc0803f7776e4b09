import { useBlocker } from '@tanstack/react-router';
import { CircleAlert, CloudCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import type { DocumentWrites } from '../data/document-write.ts';

const retryMs = 4_000;

/** Says whether everything is kept. What could not be sent is tried again, and the page asks before it is left. */
export function SaveMark({ writes }: { writes: DocumentWrites }) {
  const { t } = useI18n();
  const { state, retry } = writes;
  useEffect(() => {
    if (state !== 'offline') return;
    const timer = setInterval(retry, retryMs);
    return () => clearInterval(timer);
  }, [state, retry]);
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => state !== 'saved' });
  return (
    <span role="status" className="inline-flex shrink-0 items-center gap-1.5 text-xs text-muted">
      {state === 'saved' && <CloudCheck className="size-3.5 text-faint" aria-hidden="true" />}
      {state === 'saving' && <Spinner className="size-3.5" />}
      {state === 'offline' && <CircleAlert className="size-3.5 text-danger" aria-hidden="true" />}
      <span className={state === 'offline' ? 'text-danger' : 'max-sm:sr-only'}>{t(`documents.save.${state}`)}</span>
      {state === 'offline' && (
        <Button size="sm" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </span>
  );
}
