import { useMemo } from 'react';
import { useSession } from '../../app/session-context.ts';
import { type Learned, learnedPath, learnedWrites } from '../../client/learned.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import type { Column } from '../../ui/table-column.ts';
import { useWrite } from '../../ui/use-write.ts';

export function useLearnedColumns(): readonly Column<Learned>[] {
  const { t, ago, number } = useI18n();
  const { role } = useSession();
  const sells = maySell(role);
  return useMemo(() => {
    const columns = [...whatColumns(t), ...whenColumns({ t, ago, number })];
    const undo: Column<Learned> = {
      key: 'undo',
      header: t('engine.learned.undo'),
      width: '7.5rem',
      cell: (learned) => <UndoButton learned={learned} />,
    };
    return sells ? [...columns, undo] : columns;
  }, [t, ago, number, sells]);
}

type Texts = ReturnType<typeof useI18n>;

/** The wording, what it means, and for whom. */
function whatColumns(t: Texts['t']): Column<Learned>[] {
  return [
    {
      key: 'words',
      header: t('engine.learned.words'),
      sort: 'requestItem',
      cell: ({ requestItem, active }) => (
        <q className={cx('italic', !active && 'text-faint line-through')}>{requestItem}</q>
      ),
      narrow: ({ productName }) => productName ?? t('engine.learned.gone'),
    },
    {
      key: 'product',
      header: t('engine.learned.means'),
      width: '30%',
      hideBelow: 'sm',
      cell: ({ productName, sku }) =>
        productName ? (
          <>
            {productName} <span className="font-mono text-xs text-faint">{sku}</span>
          </>
        ) : (
          <Badge tone="danger">{t('engine.learned.gone')}</Badge>
        ),
    },
    {
      key: 'for',
      header: t('engine.learned.for'),
      width: '8rem',
      hideBelow: 'lg',
      cell: ({ customerName }) => <span className="text-muted">{customerName ?? t('engine.learned.everybody')}</span>,
    },
  ];
}

/** How often it was used, and when it changed last. */
function whenColumns({ t, ago, number }: Pick<Texts, 't' | 'ago' | 'number'>): Column<Learned>[] {
  return [
    {
      key: 'uses',
      header: t('engine.learned.uses'),
      sort: 'uses',
      numeric: true,
      width: '4.5rem',
      hideBelow: 'md',
      cell: ({ uses }) => number(uses),
    },
    {
      key: 'when',
      header: t('engine.learned.when'),
      sort: 'updatedAt',
      width: '7rem',
      hideBelow: 'md',
      cell: ({ updatedAt }) => <span className="text-muted">{ago(updatedAt)}</span>,
    },
  ];
}

/** Undoes what was learned, or takes it up again. */
function UndoButton({ learned }: { learned: Learned }) {
  const { t } = useI18n();
  const { run, busy } = useWrite(learnedPath);
  const label = t(learned.active ? 'engine.learned.undo' : 'engine.learned.redo');
  return (
    <Button
      size="sm"
      className="relative ml-auto"
      busy={busy}
      aria-label={`${label}: ${learned.requestItem}`}
      onClick={() => run(() => learnedWrites.change(learned, { active: !learned.active }))}
    >
      {label}
    </Button>
  );
}
