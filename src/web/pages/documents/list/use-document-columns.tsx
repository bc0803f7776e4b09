import { useI18n } from '../../../i18n/i18n-context.ts';
import { Money } from '../../../ui/money.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { Column } from '../../../ui/table-column.ts';
import { statusOf } from '../data/document.ts';
import { type DocumentRow, recipientOf } from './document-row.ts';

/** Columns of the list of documents. */
export function useDocumentColumns(): readonly Column<DocumentRow>[] {
  const { t, ago, date } = useI18n();
  const whom = (row: DocumentRow) => recipientOf(row) || <span className="text-faint">{t('offers.noCustomer')}</span>;
  return [
    {
      key: 'name',
      header: t('documents.column.document'),
      sort: 'name',
      cell: (row) => (
        <>
          <span className="text-muted tabular-nums">{row.number}</span> {row.name}
        </>
      ),
      narrow: (row) => (
        <>
          {whom(row)} · {ago(row.created_at ?? '')}
        </>
      ),
    },
    { key: 'whom', header: t('documents.column.recipient'), cell: whom, width: '20%', hideBelow: 'sm' },
    {
      key: 'status',
      header: t('offers.column.status'),
      cell: (row) => <StatusBadge status={statusOf(row)} />,
      width: '8rem',
      hideBelow: 'md',
    },
    {
      key: 'owner',
      header: t('documents.owner'),
      cell: (row) => row.member?.name ?? '–',
      width: '8rem',
      hideBelow: 'lg',
    },
    {
      key: 'total',
      header: t('offers.column.value'),
      cell: (row) => <Money amount={row.total_with_vat} currency={row.currency} />,
      numeric: true,
      width: '9rem',
    },
    {
      key: 'age',
      header: t('offers.column.age'),
      sort: 'created_at',
      cell: (row) => <time title={date(row.created_at ?? '', 'long')}>{ago(row.created_at ?? '')}</time>,
      numeric: true,
      width: '7.5rem',
      hideBelow: 'sm',
    },
  ];
}
