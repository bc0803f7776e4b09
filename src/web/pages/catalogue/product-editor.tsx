import { useSession } from '../../app/session-context.ts';
import { issuesByPath } from '../../client/api-error.ts';
import type { ProductDetail } from '../../client/products.ts';
import { mayManage } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Page } from '../../ui/page.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { AttributesCard } from './attributes-card.tsx';
import { CustomFieldsCard } from './custom-fields-card.tsx';
import { LinksCard } from './links-card.tsx';
import { MediaCard } from './media-card.tsx';
import { PackagingCard } from './packaging-card.tsx';
import { PricesCard } from './prices-card.tsx';
import { ProductActions } from './product-actions.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import { blankProduct, toProductForm } from './product-form.ts';
import { ProductMainCard } from './product-main-card.tsx';
import { ProductSideCard } from './product-side-card.tsx';
import { TextsCard } from './texts-card.tsx';
import { useSaveProduct } from './use-save-product.ts';

export interface ProductEditorProps {
  /** Null for a new one. */
  product: ProductDetail | null;
  /** Name that a new one starts with. */
  name?: string | undefined;
}

export function ProductEditor({ product, name = '' }: ProductEditorProps) {
  const { t } = useI18n();
  const { role } = useSession();
  const draft = useDraft(product ? toProductForm(product) : blankProduct, name === '' ? {} : { name });
  const save = useSaveProduct(product, draft);
  const card: ProductCardProps = { draft, readOnly: !mayManage(role), issues: issuesByPath(save.error) };
  return (
    <Page
      title={product ? product.name : t('catalogue.new')}
      badge={product && <StatusBadge status={product.active ? 'active' : 'inactive'} />}
      back={{ to: '/catalogue', label: t('nav.catalogue') }}
      actions={product && mayManage(role) && <ProductActions product={product} />}
    >
      <form
        id="product"
        className="grid max-w-6xl items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.dirty) save.mutate();
        }}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <ProductMainCard {...card} />
          <TextsCard {...card} />
          <PricesCard {...card} />
          <PackagingCard {...card} />
          <AttributesCard {...card} parsed={product?.parsedAttributes ?? []} />
          <LinksCard {...card} ownId={product?.id ?? ''} />
          <MediaCard {...card} />
          <CustomFieldsCard {...card} />
        </div>
        <ProductSideCard {...card} />
      </form>
      <SaveBar
        dirty={draft.dirty}
        busy={save.isPending}
        error={save.error}
        label={product ? undefined : t('catalogue.create')}
        form="product"
        onDiscard={() => {
          save.reset();
          draft.reset();
        }}
      />
    </Page>
  );
}
