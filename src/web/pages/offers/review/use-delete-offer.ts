import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../client/api.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { offersPath } from '../data/offer-queries.ts';
import { pendingDeletes } from '../list/pending-deletes.ts';
import type { Offer } from '../model/offer.ts';

/** Takes the offer off the list at once and deletes it a little later, so that it can be had back. */
export function useDeleteOffer(offer: Offer): () => void {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const commit = async () => {
    try {
      await api.delete(`${offersPath}/${offer.id}`, { keepalive: true });
    } catch (error) {
      toast.problem(errorText(error));
    }
    await queries.invalidateQueries({ queryKey: [offersPath] });
  };
  return () => {
    pendingDeletes.add(offer.id, () => {
      commit().catch(() => undefined);
    });
    const undo = () => {
      pendingDeletes.undo(offer.id);
      navigate({ to: `/offers/${offer.id}` }).catch(() => undefined);
    };
    toast.ok(t('offers.deleted', { name: offer.name }), { label: t('offers.undo'), run: undo });
    navigate({ to: '/offers' }).catch(() => undefined);
  };
}
