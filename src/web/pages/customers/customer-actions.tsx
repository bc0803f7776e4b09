import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Customer } from '../../client/customers.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRemoveCustomer } from './use-save-customer.ts';

export function CustomerActions({ customer }: { customer: Customer }) {
  const { t } = useI18n();
  const text = useErrorText();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveCustomer();
  return (
    <>
      <Menu trigger={<IconButton label={t('action.more')} icon={<Ellipsis />} />}>
        <MenuItem icon={<Trash2 />} danger={true} onSelect={() => setAsking(true)}>
          {t('customers.delete')}
        </MenuItem>
      </Menu>
      <ButtonLink to="/offers/new" search={{ customerId: customer.id }} variant="primary">
        <Plus className="size-4" aria-hidden="true" />
        {t('nav.newOffer')}
      </ButtonLink>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('customers.deleteTitle', { name: customer.name })}
        body={t('customers.deleteBody')}
        confirm={t('customers.delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(customer.id, { onError: (error) => toast.problem(text(error)) })}
      />
    </>
  );
}
