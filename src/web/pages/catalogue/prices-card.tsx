import { useMemo } from 'react';
import { useSession } from '../../app/session-context.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { type EditableColumn, EditableRows } from '../../ui/editable-rows.tsx';
import { Input } from '../../ui/input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import { blankPrice, type PriceForm } from './product-form.ts';

/** List prices: by currency, from a quantity on, for a group of customers, for a time. */
export function PricesCard({ draft, readOnly, issues }: ProductCardProps) {
  const { t } = useI18n();
  const { company } = useSession();
  const columns = usePriceColumns();
  const problem = Object.entries(issues).find(([path]) => path.startsWith('prices'))?.[1];
  return (
    <Card title={t('catalogue.prices')} description={t('catalogue.pricesHint')}>
      {problem && (
        <Notice tone="danger" className="mb-3">
          {problem}
        </Notice>
      )}
      <EditableRows
        label={t('catalogue.prices')}
        columns={columns}
        rows={draft.values.prices}
        onChange={(prices) => draft.set('prices', prices)}
        blank={() => blankPrice(company.currency)}
        addLabel={t('catalogue.addPrice')}
        none={t('catalogue.noPrices')}
        disabled={readOnly}
      />
    </Card>
  );
}

function usePriceColumns(): readonly EditableColumn<PriceForm>[] {
  const { t } = useI18n();
  return useMemo(() => {
    const text = (key: keyof PriceForm, header: string, more: { width: string; date?: boolean; upper?: boolean }) => ({
      key,
      header,
      width: more.width,
      edit: (row: PriceForm, set: (change: Partial<PriceForm>) => void, label: string) => (
        <Input
          aria-label={label}
          type={more.date ? 'date' : 'text'}
          value={row[key]}
          maxLength={more.upper ? 3 : undefined}
          className={more.upper ? 'uppercase' : undefined}
          onChange={(event) => set({ [key]: event.currentTarget.value })}
        />
      ),
    });
    const number = (key: keyof PriceForm, header: string, width: string) => ({
      key,
      header,
      width,
      numeric: true,
      edit: (row: PriceForm, set: (change: Partial<PriceForm>) => void, label: string) => (
        <NumberInput aria-label={label} value={row[key]} onChange={(value) => set({ [key]: value })} />
      ),
    });
    return [
      text('currency', t('catalogue.currency'), { width: '4.5rem', upper: true }),
      number('amount', t('catalogue.netPrice'), '5.5rem'),
      number('fromQuantity', t('catalogue.fromQuantity'), '5rem'),
      text('customerGroup', t('catalogue.customerGroup'), { width: '5.5rem' }),
      text('validFrom', t('catalogue.validFrom'), { width: '7.5rem', date: true }),
      text('validTo', t('catalogue.validTo'), { width: '7.5rem', date: true }),
    ];
  }, [t]);
}
