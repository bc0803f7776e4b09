import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProductCardProps } from './product-card-props.ts';

/** What the product is called. */
export function ProductMainCard({ draft, readOnly, issues }: ProductCardProps) {
  const { t } = useI18n();
  const { values, set } = draft;
  return (
    <Card>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField
          label={t('catalogue.name')}
          required={true}
          value={values.name}
          error={issues['name']}
          disabled={readOnly}
          onChange={(name) => set('name', name)}
        />
        <TextField
          label={t('catalogue.sku')}
          required={true}
          value={values.sku}
          error={issues['sku']}
          disabled={readOnly}
          onChange={(sku) => set('sku', sku)}
        />
        <TextField
          className="sm:col-span-2"
          label={t('catalogue.description')}
          multiline={true}
          value={values.description}
          error={issues['description']}
          disabled={readOnly}
          onChange={(description) => set('description', description)}
        />
      </div>
    </Card>
  );
}
