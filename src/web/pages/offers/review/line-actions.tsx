import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { OfferItem } from '../model/offer.ts';
import { useReview } from './review-context.ts';

/** Why and what else; off with it. */
export function LineActions({ item, open }: { item: OfferItem; open: boolean }) {
  const { t } = useI18n();
  const { readOnly, toggle, acts } = useReview();
  return (
    <div className="flex justify-end @max-xl:absolute @max-xl:top-2 @max-xl:right-2">
      <IconButton
        label={t('offers.line.why')}
        icon={<ArrowLeftRight />}
        shortcut="a"
        aria-expanded={open}
        onClick={() => toggle(item.id)}
      />
      {!readOnly && (
        <IconButton
          label={t('offers.line.remove', { product: item.name })}
          icon={<Trash2 />}
          tone="danger"
          onClick={() => acts.remove(item)}
        />
      )}
    </div>
  );
}
