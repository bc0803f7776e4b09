import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { EditableRows } from '../../ui/editable-rows.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import type { CustomFieldForm } from './product-form.ts';
import { useNameValueColumns } from './use-name-value-columns.tsx';

/** Whatever else the company keeps about a product. */
export function CustomFieldsCard({ draft, readOnly }: ProductCardProps) {
  const { t } = useI18n();
  const columns = useNameValueColumns<CustomFieldForm>(t('catalogue.customField'));
  return (
    <Card title={t('catalogue.customFields')} description={t('catalogue.customFieldsHint')}>
      <EditableRows
        label={t('catalogue.customFields')}
        columns={columns}
        rows={draft.values.customFields}
        onChange={(rows) => draft.set('customFields', rows)}
        blank={() => ({ name: '', value: '' })}
        addLabel={t('catalogue.addCustomField')}
        none={t('catalogue.noCustomFields')}
        disabled={readOnly}
      />
    </Card>
  );
}
