import { useI18n } from '../../../i18n/i18n-context.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { patchOffer } from '../data/offer-write.ts';
import { matchWord } from '../model/match-words.ts';
import { confirmLine, resolveUnmatched } from '../model/offer-changes.ts';
import { quantityHint } from '../model/quantity-hint.ts';
import { type Review, type ReviewFocus, useReview } from './review-context.ts';
import { addProductId, focusElement, quantityId } from './row-id.ts';

export interface ReviewShortcutsProps {
  focus: ReviewFocus;
  /** No dialog is open. */
  idle: boolean;
}

/** Keys of the review. Those that change something are there only where something may be changed. */
export function ReviewShortcuts({ focus, idle }: ReviewShortcutsProps) {
  const { t } = useI18n();
  const review = useReview();
  const { offer, readOnly, goTo, openPanel, toggle } = review;
  const order = [...offer.unmatchedDetails, ...offer.items].map(({ id }) => id);
  const move = (step: 1 | -1) => () => {
    const at = focus.active === null ? -1 : order.indexOf(focus.active);
    const next = order[at < 0 ? (step === 1 ? 0 : order.length - 1) : at + step];
    if (next !== undefined) goTo(next);
  };
  const onRow = () => document.activeElement?.hasAttribute('data-review-row') === true;
  const look = () => focus.active !== null && openAlternatives(focus.active, toggle);
  useShortcuts([
    { keys: 'j', label: t('offers.key.next'), run: move(1) },
    { keys: 'k', label: t('offers.key.previous'), run: move(-1) },
    { keys: 'arrowdown', label: t('offers.key.next'), run: move(1), when: onRow },
    { keys: 'arrowup', label: t('offers.key.previous'), run: move(-1), when: onRow },
    { keys: 'a', label: t('offers.key.alternatives'), run: look },
  ]);
  useShortcuts(
    readOnly || !idle
      ? []
      : [
          { keys: 'e', label: t('offers.key.quantity'), run: () => editQuantity(focus.active ?? order[0]) },
          { keys: 'enter', label: t('offers.key.take'), run: () => takeSuggestion(review, focus.active), when: onRow },
          { keys: '/', label: t('offers.key.search'), run: () => focusElement(addProductId) },
          { keys: 's', label: t('offers.action.mail'), run: () => openPanel('mail') },
          { keys: 'mod+enter', label: t('offers.action.accept'), run: () => openPanel('accept') },
        ],
  );
  return null;
}

function editQuantity(id: string | undefined): void {
  if (id !== undefined) focusElement(quantityId(id));
}

function openAlternatives(id: string, toggle: Review['toggle']): void {
  const search = document.querySelector<HTMLElement>(`[data-unmatched-search="${CSS.escape(id)}"] input`);
  if (search) search.focus();
  else toggle(id);
}

/** Enter on a row: an open part takes what came closest, a doubtful line is confirmed; then on to the next. */
function takeSuggestion({ offer, write }: Review, id: string | null): void {
  const part = offer.unmatchedDetails.find((open) => open.id === id);
  const best = part?.candidates?.[0];
  const item = offer.items.find((line) => line.id === id);
  if (part && best) {
    const picked = { productId: best.productId, quantity: quantityHint(part.item, offer.language) };
    write(patchOffer((now) => resolveUnmatched(now, part.id, picked))).catch(() => undefined);
  } else if (item && matchWord(item) === 'check') {
    write(patchOffer((now) => confirmLine(now, item.id))).catch(() => undefined);
  }
}
