import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import { ProductLinks } from './product-links.tsx';

/** What can take this product's place, and what goes with it. */
export function LinksCard({ draft, readOnly, ownId }: ProductCardProps & { ownId: string }) {
  const { t } = useI18n();
  return (
    <Card title={t('catalogue.links')} description={t('catalogue.linksHint')}>
      <div className="grid gap-6 sm:grid-cols-2">
        {(['substitutes', 'accessories'] as const).map((kind) => (
          <ProductLinks
            key={kind}
            label={t(`catalogue.${kind}`)}
            ids={draft.values[kind]}
            ownId={ownId}
            readOnly={readOnly}
            onChange={(ids) => draft.set(kind, ids)}
          />
        ))}
      </div>
    </Card>
  );
}
