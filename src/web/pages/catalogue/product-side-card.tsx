import { useSession } from '../../app/session-context.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField, TextField } from '../../ui/text-field.tsx';
import type { ProductCardProps } from './product-card-props.ts';

type TextKey = 'brand' | 'category' | 'unit' | 'eans';
type NumberKey = 'vatRate' | 'cost' | 'stock' | 'leadDays';

/** Classification, cost and stock. */
export function ProductSideCard({ draft, readOnly, issues }: ProductCardProps) {
  const { t } = useI18n();
  const { company, role } = useSession();
  const { values, set } = draft;
  const text = (key: TextKey, hint?: string) => (
    <TextField
      label={t(`catalogue.${key}`)}
      hint={hint}
      value={values[key]}
      error={issues[key]}
      disabled={readOnly}
      onChange={(value) => set(key, value)}
    />
  );
  const number = (key: NumberKey, more: { suffix: string; hint?: string }) => (
    <NumberField
      label={t(`catalogue.${key}`)}
      hint={more.hint}
      suffix={more.suffix}
      value={values[key]}
      error={issues[key]}
      disabled={readOnly}
      onChange={(value) => set(key, value)}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card>
        <div className="flex flex-col gap-4">
          <Checkbox
            checked={values.active}
            disabled={readOnly}
            label={t('catalogue.active')}
            hint={t('catalogue.activeHint')}
            onChange={(active) => set('active', active)}
          />
          {text('category')}
          {text('brand')}
          {text('eans', t('catalogue.eansHint'))}
        </div>
      </Card>
      <Card title={t('catalogue.stockAndCost')}>
        <div className="grid grid-cols-2 gap-4">
          {text('unit')}
          {number('vatRate', { suffix: '%', hint: t('catalogue.vatHint') })}
          {role !== 'viewer' && number('cost', { suffix: company.currency })}
          {number('stock', { suffix: values.unit })}
          {number('leadDays', { suffix: t('catalogue.days') })}
        </div>
      </Card>
    </div>
  );
}
