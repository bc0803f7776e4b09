import { useMemo } from 'react';
import type { ProductRow } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import type { Column } from '../../ui/table-column.ts';

/** The columns of the catalogue list. */
export function useProductColumns(): readonly Column<ProductRow>[] {
  const { t, number, ago } = useI18n();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('catalogue.name'),
        sort: 'name',
        cell: (product) => (
          <span className="flex items-center gap-2">
            <span className="truncate">{product.name}</span>
            {!product.active && <Badge>{t('status.inactive')}</Badge>}
          </span>
        ),
        narrow: (product) => [product.sku, product.brand].filter(Boolean).join(' · '),
      },
      {
        key: 'sku',
        header: t('catalogue.sku'),
        sort: 'sku',
        width: '8rem',
        hideBelow: 'sm',
        cell: (product) => <span className="text-muted tabular-nums">{product.sku}</span>,
      },
      { key: 'brand', header: t('catalogue.brand'), width: '7rem', hideBelow: 'lg', cell: ({ brand }) => brand },
      {
        key: 'category',
        header: t('catalogue.category'),
        width: '8.5rem',
        hideBelow: 'lg',
        cell: (row) => row.category,
      },
      {
        key: 'price',
        header: t('catalogue.price'),
        numeric: true,
        width: '8rem',
        cell: (product) => <PriceCell product={product} />,
      },
      {
        key: 'stock',
        header: t('catalogue.stock'),
        numeric: true,
        width: '5rem',
        hideBelow: 'md',
        cell: ({ stock }) => (stock === null ? <span className="text-faint">–</span> : number(stock)),
      },
      {
        key: 'updatedAt',
        header: t('catalogue.updated'),
        sort: 'updatedAt',
        width: '8rem',
        hideBelow: 'md',
        cell: ({ updatedAt }) => <span className="text-muted">{ago(updatedAt)}</span>,
      },
    ],
    [t, number, ago],
  );
}

function PriceCell({ product }: { product: ProductRow }) {
  const { t } = useI18n();
  if (product.price === null) return <Badge tone="warn">{t('catalogue.noPrice')}</Badge>;
  return (
    <>
      <Money amount={product.price} currency={product.currency} />
      <span className="ml-1 text-xs text-faint">/ {product.unit}</span>
    </>
  );
}
