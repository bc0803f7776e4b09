import { useMemo } from 'react';
import type { Packaging } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { type EditableColumn, EditableRows } from '../../ui/editable-rows.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import type { ProductCardProps } from './product-card-props.ts';

/** How the product is packed: a box of 12, a roll of 100 m. */
export function PackagingCard({ draft, readOnly }: ProductCardProps) {
  const { t } = useI18n();
  const { unit } = draft.values;
  const columns = useMemo<readonly EditableColumn<Packaging>[]>(
    () => [
      {
        key: 'unit',
        header: t('catalogue.package'),
        width: '8rem',
        edit: (row, set, label) => (
          <Input aria-label={label} value={row.unit} onChange={(event) => set({ unit: event.currentTarget.value })} />
        ),
      },
      {
        key: 'quantity',
        header: t('catalogue.holds'),
        width: '8rem',
        numeric: true,
        edit: (row, set, label) => (
          <NumberInput
            aria-label={label}
            value={row.quantity}
            suffix={unit}
            onChange={(quantity) => set({ quantity })}
          />
        ),
      },
    ],
    [t, unit],
  );
  return (
    <Card title={t('catalogue.packaging')} description={t('catalogue.packagingHint')}>
      <EditableRows
        label={t('catalogue.packaging')}
        columns={columns}
        rows={draft.values.packaging}
        onChange={(packaging) => draft.set('packaging', packaging)}
        blank={() => ({ unit: '', quantity: '' })}
        addLabel={t('catalogue.addPackage')}
        none={t('catalogue.noPackaging')}
        disabled={readOnly}
      />
    </Card>
  );
}
