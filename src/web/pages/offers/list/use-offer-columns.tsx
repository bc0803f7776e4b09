import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Money } from '../../../ui/money.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { Column } from '../../../ui/table-column.ts';
import type { OfferSummary } from '../model/offer.ts';

/** Columns of the offers list. */
export function useOfferColumns(): readonly Column<OfferSummary>[] {
  const { t, number, ago, date } = useI18n();
  const customer = (row: OfferSummary) =>
    row.customerName || <span className="text-faint">{t('offers.noCustomer')}</span>;
  return [
    {
      key: 'name',
      header: t('offers.column.name'),
      cell: (row) => <OfferName row={row} />,
      narrow: (row) => (
        <>
          {customer(row)} · {ago(row.createdAt)}
        </>
      ),
    },
    { key: 'customer', header: t('offers.column.customer'), cell: customer, width: '22%', hideBelow: 'sm' },
    {
      key: 'status',
      header: t('offers.column.status'),
      cell: (row) => <StatusBadge status={row.status} />,
      width: '7.5rem',
      hideBelow: 'md',
    },
    {
      key: 'lines',
      header: t('offers.column.lines'),
      cell: (row) => number(row.itemCount),
      numeric: true,
      width: '4.5rem',
      hideBelow: 'lg',
    },
    {
      key: 'value',
      header: t('offers.column.value'),
      cell: (row) => <Money amount={row.totalGross} currency={row.currency} />,
      numeric: true,
      sort: 'totalGross',
      width: '9rem',
    },
    {
      key: 'age',
      header: t('offers.column.age'),
      cell: (row) => <time title={date(row.createdAt, 'long')}>{ago(row.createdAt)}</time>,
      numeric: true,
      sort: 'createdAt',
      width: '9rem',
      hideBelow: 'sm',
    },
  ];
}

function OfferName({ row }: { row: OfferSummary }) {
  const { t } = useI18n();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">{row.name}</span>
      {row.unmatchedCount > 0 && row.status === 'draft' && (
        <Badge tone="warn" className="shrink-0">
          {t('offers.unmatchedCount', { count: row.unmatchedCount })}
        </Badge>
      )}
    </span>
  );
}
