import { Link } from '@tanstack/react-router';
import type { BatchFileBody } from '../../client/batches.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ScoreBar } from '../../ui/score-bar.tsx';
import { troubleText } from '../../ui/trouble-text.ts';

export interface BatchFileRowProps {
  file: BatchFileBody;
  /** Its review; null while there is no draft. */
  to: string | null;
  onReview: ((reviewed: boolean) => void) | undefined;
}

/** One request of a batch: its draft, how sure it is, whether somebody looked at it. */
export function BatchFileRow({ file, to, onReview }: BatchFileRowProps) {
  const { t } = useI18n();
  const trouble = troubleText(t, file.troubles, file.error);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-soft px-4 py-2.5 last:border-b-0">
      <div className="min-w-40 flex-1">
        {to ? (
          <Link to={to} className="block truncate font-medium hover:underline">
            {file.name}
          </Link>
        ) : (
          <span className="block truncate font-medium text-muted">{file.name}</span>
        )}
        {trouble && <p className="text-xs wrap-anywhere text-warn">{trouble}</p>}
      </div>
      {file.state === 'waiting' && <Badge dot={true}>{t('batches.waiting')}</Badge>}
      {file.state === 'failed' && (
        <Badge tone="danger" dot={true}>
          {t('status.failed')}
        </Badge>
      )}
      {file.state === 'drafted' && (
        <>
          <span className="text-sm text-muted tabular-nums">{t('batches.lines', { count: file.lines })}</span>
          {file.unmatched > 0 && <Badge tone="warn">{t('offers.unmatchedCount', { count: file.unmatched })}</Badge>}
          {file.lowestScore !== null && (
            <span title={t('batches.lowest')}>
              <ScoreBar score={file.lowestScore} />
            </span>
          )}
          {onReview && (
            <Checkbox checked={file.reviewedAt !== null} onChange={onReview} label={t('batches.reviewed')} />
          )}
        </>
      )}
    </li>
  );
}
