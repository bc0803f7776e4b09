import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ProductDetail } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRemoveProduct } from './use-save-product.ts';

export function ProductActions({ product }: { product: ProductDetail }) {
  const { t } = useI18n();
  const text = useErrorText();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveProduct();
  return (
    <>
      <Menu trigger={<IconButton label={t('action.more')} icon={<Ellipsis />} />}>
        <MenuItem icon={<Trash2 />} danger={true} onSelect={() => setAsking(true)}>
          {t('catalogue.delete')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('catalogue.deleteTitle', { name: product.name })}
        body={t('catalogue.deleteBody')}
        confirm={t('catalogue.delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(product.id, { onError: (error) => toast.problem(text(error)) })}
      />
    </>
  );
}
