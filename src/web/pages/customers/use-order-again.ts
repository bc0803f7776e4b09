import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Customer } from '../../client/customers.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { toast } from '../../ui/toast.ts';
import { useErrorText } from '../../ui/use-error-text.ts';

export interface AgainItem {
  readonly productId: string;
  readonly quantity: number;
}

/** Puts products on a new draft for this customer, at the prices of today, and opens it. */
export function useOrderAgain(customer: Pick<Customer, 'id'>) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const orderAgain = async (items: readonly AgainItem[]) => {
    if (items.length === 0) return toast.problem(t('customers.nothingToOrder'));
    setBusy(true);
    try {
      // The door takes whole base units; a part of one is ordered as one.
      const whole = items.map(({ productId, quantity }) => ({ productId, quantity: Math.max(1, Math.ceil(quantity)) }));
      const body = { customerId: customer.id, items: whole };
      const { offer } = await api.post<{ offer: { id: string } }>('/api/offers/quick', { body });
      queries.invalidateQueries({ queryKey: ['/api/offers'] }).catch(() => undefined);
      await navigate({ to: `/offers/${offer.id}` });
    } catch (error) {
      toast.problem(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  /** The products of an earlier order. */
  const orderOffer = async (offerId: string) => {
    try {
      const { offer } = await api.get<{ offer: { items: readonly OfferLine[] } }>(`/api/offers/${offerId}`);
      const items = offer.items.flatMap(({ productId, quantity }) => (productId ? [{ productId, quantity }] : []));
      await orderAgain(items);
    } catch (error) {
      toast.problem(errorText(error));
    }
  };
  return { orderAgain, orderOffer, busy };
}

interface OfferLine {
  readonly productId: string | null;
  readonly quantity: number;
}
