import type { ProductDetail } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EditableRows } from '../../ui/editable-rows.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import type { AttributeForm } from './product-form.ts';
import { useNameValueColumns } from './use-name-value-columns.tsx';

export interface AttributesCardProps extends ProductCardProps {
  parsed: ProductDetail['parsedAttributes'];
}

/** What tells this product from similar ones: size, power, colour. Below, what the engine reads out of the texts. */
export function AttributesCard({ draft, readOnly, parsed }: AttributesCardProps) {
  const { t } = useI18n();
  const columns = useNameValueColumns<AttributeForm>(t('catalogue.attribute'));
  return (
    <Card title={t('catalogue.attributes')} description={t('catalogue.attributesHint')}>
      <EditableRows
        label={t('catalogue.attributes')}
        columns={columns}
        rows={draft.values.attributes}
        onChange={(attributes) => draft.set('attributes', attributes)}
        blank={() => ({ name: '', value: '' })}
        addLabel={t('catalogue.addAttribute')}
        none={t('catalogue.noAttributes')}
        disabled={readOnly}
      />
      {parsed.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-1.5 border-t border-line-soft pt-3">
          <span className="mr-1 text-xs text-faint">{t('catalogue.parsed')}</span>
          {parsed.map(({ name, value }) => (
            <Badge key={`${name} ${value}`}>
              <span className="font-normal">{name}</span> {value}
            </Badge>
          ))}
        </div>
      )}
    </Card>
  );
}
