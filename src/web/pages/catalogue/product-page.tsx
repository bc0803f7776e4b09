import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { productQuery } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { ProductEditor } from './product-editor.tsx';

/** One product, to be read and edited. */
export function ProductPage() {
  const { t } = useI18n();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const product = useQuery(productQuery(id));
  if (product.data) return <ProductEditor key={`${id}-${product.data.version}`} product={product.data} />;
  return (
    <Page title={t('nav.catalogue')} back={{ to: '/catalogue', label: t('nav.catalogue') }} layout="form">
      {product.error ? (
        <ErrorState error={product.error} onRetry={() => product.refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows rows={10} />
      )}
    </Page>
  );
}
