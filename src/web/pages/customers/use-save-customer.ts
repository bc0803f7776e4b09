import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Customer, customerQuery, customersPath, customerWrites } from '../../client/customers.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { toast } from '../../ui/toast.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { type CustomerForm, toCustomerBody } from './customer-form.ts';

/** Creates or changes the customer with what the form holds. */
export function useSaveCustomer(customer: Customer | null, draft: Draft<CustomerForm>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      customer
        ? customerWrites.change(customer.id, customer.version, toCustomerBody(draft.changes))
        : customerWrites.create(toCustomerBody(draft.values)),
    onSuccess: async (saved) => {
      draft.reset();
      queries.setQueryData(customerQuery(saved.id).queryKey, saved);
      queries.invalidateQueries({ queryKey: [customersPath, 'list'] }).catch(() => undefined);
      toast.ok(t('customers.saved'));
      if (!customer) await navigate({ to: `/customers/${saved.id}`, replace: true, ignoreBlocker: true });
    },
  });
}

/** Deletes the customer and goes back to the list. */
export function useRemoveCustomer() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (id: string) => customerWrites.remove(id),
    onSuccess: async () => {
      queries.invalidateQueries({ queryKey: [customersPath, 'list'] }).catch(() => undefined);
      toast.ok(t('customers.deleted'));
      await navigate({ to: '/customers', ignoreBlocker: true });
    },
  });
}
