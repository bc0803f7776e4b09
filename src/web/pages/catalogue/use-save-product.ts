import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ProductDetail, productQuery, productsPath, productWrites } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { toast } from '../../ui/toast.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { type ProductForm, toProductBody } from './product-form.ts';

/** Creates or changes the product with what the form holds. */
export function useSaveProduct(product: ProductDetail | null, draft: Draft<ProductForm>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      product
        ? productWrites.change(product.id, product.version, toProductBody(draft.changes))
        : productWrites.create(toProductBody(draft.values)),
    onSuccess: async (saved) => {
      draft.reset();
      queries.setQueryData(productQuery(saved.id).queryKey, saved);
      queries.invalidateQueries({ queryKey: [productsPath, 'list'] }).catch(() => undefined);
      queries.invalidateQueries({ queryKey: [productsPath, 'facets'] }).catch(() => undefined);
      toast.ok(t('catalogue.saved'));
      if (!product) await navigate({ to: `/catalogue/${saved.id}`, replace: true, ignoreBlocker: true });
    },
  });
}

/** Deletes the product and goes back to the list. */
export function useRemoveProduct() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (id: string) => productWrites.remove(id),
    onSuccess: async () => {
      queries.invalidateQueries({ queryKey: [productsPath, 'list'] }).catch(() => undefined);
      toast.ok(t('catalogue.deleted'));
      await navigate({ to: '/catalogue', ignoreBlocker: true });
    },
  });
}
