import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { batchQuery, batchWrites } from '../../client/batches.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

export interface BatchStripProps {
  batchId: string;
  offerId: string;
}

/** Above an offer that is one of a batch: where it stands, and on to the next with one key. */
export function BatchStrip({ batchId, offerId }: BatchStripProps) {
  const { t, number } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data } = useQuery(batchQuery(batchId));
  const files = data?.files.filter((file) => file.offerId !== null) ?? [];
  const at = files.findIndex((file) => file.offerId === offerId);
  const go = (step: number) => {
    const target = files[at + step];
    const to = target ? `/offers/${target.offerId}?batch=${batchId}` : `/batches/${batchId}`;
    navigate({ to }).catch(() => undefined);
  };
  const reviewed = async () => {
    const file = files[at];
    if (file) {
      const next = await batchWrites.review(batchId, file.id, true);
      queries.setQueryData(batchQuery(batchId).queryKey, next);
    }
    go(1);
  };
  const finish = () => void reviewed().catch(() => undefined);
  useShortcuts([
    { keys: 'shift+n', label: t('batches.reviewedNext'), run: finish },
    { keys: 'shift+p', label: t('batches.previous'), run: () => at > 0 && go(-1) },
  ]);
  if (!data || at < 0) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-sunken px-4 py-2 md:px-6">
      <ButtonLink to={`/batches/${batchId}`} variant="ghost" size="sm">
        {data.batch.name}
      </ButtonLink>
      <span className="flex-1 truncate text-sm text-muted">
        {t('draft.count', { done: number(at + 1), total: number(files.length) })} · {files[at]?.name}
      </span>
      <Button size="sm" disabled={at === 0} onClick={() => go(-1)}>
        {t('batches.previous')}
      </Button>
      <Button size="sm" onClick={finish}>
        {t('batches.reviewedNext')}
        <Kbd keys="shift+n" className="max-md:hidden" />
      </Button>
    </div>
  );
}
