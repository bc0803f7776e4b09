import { Link } from '@tanstack/react-router';
import { type Learned, learnedPath, learnedWrites } from '../../client/learned.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useWrite } from '../../ui/use-write.ts';

/** What this customer's own words mean, as corrections taught it. */
export function CustomerLearned({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useI18n();
  const list = usePagedList<Learned>({ path: learnedPath, query: { customerId, active: true }, limit: 10 });
  return (
    <Card
      title={t('engine.customerWords')}
      flush={true}
      actions={
        <Link to="/learned" className="text-sm text-accent-text hover:underline">
          {t('engine.learned.all')}
        </Link>
      }
    >
      {list.isPending && <SkeletonRows rows={2} />}
      {list.error !== null && list.rows.length === 0 && <ErrorState error={list.error} onRetry={list.reload} />}
      {!list.isPending && list.error === null && list.rows.length === 0 && (
        <p className="p-4 text-muted">{t('engine.customerWords.none')}</p>
      )}
      <ul>
        {list.rows.map((learned) => (
          <WordsRow key={learned.id} learned={learned} readOnly={readOnly} />
        ))}
      </ul>
      {list.hasMore && (
        <div className="p-2">
          <Button variant="ghost" className="w-full" busy={list.isLoadingMore} onClick={list.loadMore}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function WordsRow({ learned, readOnly }: { learned: Learned; readOnly: boolean }) {
  const { t } = useI18n();
  const { run, busy } = useWrite(learnedPath);
  return (
    <li className="flex items-center gap-3 border-b border-line-soft px-4 py-2 last:border-0">
      <div className="min-w-0 flex-1">
        <q className="block truncate text-sm italic">{learned.requestItem}</q>
        <p className="truncate text-xs text-muted">{learned.productName ?? t('engine.learned.gone')}</p>
      </div>
      {!readOnly && (
        <Button
          size="sm"
          variant="ghost"
          busy={busy}
          aria-label={`${t('engine.learned.undo')}: ${learned.requestItem}`}
          onClick={() => run(() => learnedWrites.change(learned, { active: false }))}
        >
          {t('engine.learned.undo')}
        </Button>
      )}
    </li>
  );
}
