import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useSession } from '../../app/session-context.ts';
import { type BatchState, batchQuery, batchWrites } from '../../client/batches.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { BatchFileRow } from './batch-file-row.tsx';

/** One folder of requests: how far it is, and one list to review. */
export function BatchPage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const batch = useQuery(batchQuery(id));
  const back = { to: '/batches', label: t('batches.title') };
  if (batch.data) return <Batch state={batch.data} />;
  return (
    <Page title={t('batches.title')} back={back} layout="form">
      {batch.error ? (
        <ErrorState error={batch.error} onRetry={() => batch.refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows />
      )}
    </Page>
  );
}

interface BatchActionsProps {
  batch: BatchState['batch'];
  /** The offer to review next. */
  next: string | null;
  write: { readonly isPending: boolean; readonly mutate: (change: () => Promise<BatchState>) => void };
}

function BatchActions({ batch, next, write }: BatchActionsProps) {
  const { t } = useI18n();
  const { role } = useSession();
  const sells = maySell(role);
  return (
    <>
      {sells && batch.failed > 0 && (
        <Button busy={write.isPending} onClick={() => write.mutate(() => batchWrites.retry(batch.id))}>
          {t('batches.retry')}
        </Button>
      )}
      {sells && batch.state === 'open' && batch.total > 0 && (
        <Button variant="primary" onClick={() => write.mutate(() => batchWrites.start(batch.id))}>
          {t('batches.start')}
        </Button>
      )}
      {next !== null && (
        <ButtonLink variant="primary" to={`/offers/${next}?batch=${batch.id}`}>
          {t('batches.reviewNext')}
        </ButtonLink>
      )}
    </>
  );
}

function Batch({ state: { batch, files } }: { state: BatchState }) {
  const { t, number } = useI18n();
  const { role } = useSession();
  const queries = useQueryClient();
  const write = useMutation({
    mutationFn: (change: () => Promise<BatchState>) => change(),
    onSuccess: (next) => queries.setQueryData(batchQuery(batch.id).queryKey, next),
  });
  const done = batch.drafted + batch.failed;
  const next = files.find((file) => file.offerId !== null && file.reviewedAt === null);
  const sells = maySell(role);
  return (
    <Page
      title={batch.name}
      badge={<StatusBadge status={batch.state === 'open' ? 'pending' : batch.state} />}
      back={{ to: '/batches', label: t('batches.title') }}
      layout="wide"
      actions={<BatchActions batch={batch} next={next?.offerId ?? null} write={write} />}
    >
      <div className="flex flex-col gap-4">
        {batch.state !== 'open' && (
          <Progress
            label={batch.state === 'done' ? t('batches.done') : t('batches.running')}
            percent={batch.total === 0 ? 0 : Math.round((done / batch.total) * 100)}
            detail={t('batches.counts', {
              done: number(done),
              total: number(batch.total),
              failed: number(batch.failed),
              reviewed: number(batch.reviewed),
            })}
          />
        )}
        <Card title={t('batches.files')} flush={true}>
          <ul>
            {files.map((file) => (
              <BatchFileRow
                key={file.id}
                file={file}
                to={file.offerId ? `/offers/${file.offerId}?batch=${batch.id}` : null}
                onReview={
                  sells ? (reviewed) => write.mutate(() => batchWrites.review(batch.id, file.id, reviewed)) : undefined
                }
              />
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
}
