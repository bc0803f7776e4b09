import { useI18n } from '../../../i18n/i18n-context.ts';
import type { Shortcut } from '../../../ui/shortcut-registry.ts';
import { toast } from '../../../ui/toast.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { unsure } from '../model/match-words.ts';
import type { Candidate, Offer } from '../model/offer.ts';
import { quantityHint } from '../model/quantity-hint.ts';
import { type Review, type ReviewFocus, useReview } from './review-context.ts';
import { addProductId, focusElement, focusMark, quantityId } from './row-id.ts';
import { useNextCheck } from './use-next-check.ts';

export interface ReviewShortcutsProps {
  focus: ReviewFocus;
  /** No dialog is open. */
  idle: boolean;
}

/** Keys of the review. Those that change something are there only where something may be changed. */
export function ReviewShortcuts({ focus, idle }: ReviewShortcutsProps) {
  const moving = useMoveShortcuts(focus);
  const changing = useChangeShortcuts(focus);
  useShortcuts(moving);
  useShortcuts(useReview().readOnly || !idle ? [] : changing);
  return null;
}

function useMoveShortcuts(focus: ReviewFocus): readonly Shortcut[] {
  const { t } = useI18n();
  const { offer, goTo, openPanel, toggle } = useReview();
  const goOn = useNextCheck(focus);
  const { active } = focus;
  const move = (step: 1 | -1) => () => {
    const next = neighbour(offer, active, step);
    if (next !== undefined) goTo(next);
  };
  return [
    { keys: 'n', label: t('review.key.nextCheck'), run: () => goOn() },
    { keys: 'j', label: t('offers.key.next'), run: move(1) },
    { keys: 'k', label: t('offers.key.previous'), run: move(-1) },
    { keys: 'arrowdown', label: t('offers.key.next'), run: move(1), when: onNoControl },
    { keys: 'arrowup', label: t('offers.key.previous'), run: move(-1), when: onNoControl },
    { keys: 'a', label: t('offers.key.alternatives'), run: () => active !== null && lookInto(active, toggle) },
    { keys: 'm', label: t('review.key.mark'), run: () => active !== null && focusMark(active) },
    { keys: 'h', label: t('review.key.history'), run: () => openPanel('history') },
  ];
}

function useChangeShortcuts(focus: ReviewFocus): readonly Shortcut[] {
  const { t } = useI18n();
  const review = useReview();
  const { offer, acts, goTo, openPanel } = review;
  const goOn = useNextCheck(focus);
  const { active } = focus;
  const item = offer.items.find(({ id }) => id === active);
  const part = offer.unmatchedDetails.find(({ id }) => id === active);
  const confirm = () => {
    if (item && unsure(item)) acts.confirm(item).catch(() => undefined);
    const rest = goOn(item?.id) ?? neighbour(offer, active, 1);
    if (rest !== undefined) goTo(rest);
  };
  const add = (by: 1 | -1) => () => {
    if (item) acts.step(item, by).catch(() => undefined);
  };
  const leaveOut = () => {
    if (part) acts.dismiss(part).catch(() => undefined);
    else if (item) acts.remove(item).catch(() => undefined);
    if (part || item) goOn(active ?? undefined);
  };
  const nextPart = () => {
    const parts = offer.unmatchedDetails.map(({ id }) => id);
    const next = parts[(parts.indexOf(active ?? '') + 1) % Math.max(1, parts.length)];
    if (next !== undefined) goTo(next);
  };
  const take = (at: number) => () => {
    const candidate = (part?.candidates ?? item?.alternatives ?? [])[at];
    if (candidate && takeCandidate(review, active, { candidate, used: t('offers.line.used') }) && part) goOn(part.id);
  };
  return [
    { keys: 'enter', label: t('review.key.confirm'), run: confirm, when: onNoControl },
    { keys: 'space', label: t('review.key.confirm'), run: confirm, when: onNoControl },
    ...[0, 1, 2, 3, 4].map((at) => ({
      keys: String(at + 1),
      label: t('review.key.runnerUp', { number: at + 1 }),
      run: take(at),
    })),
    { keys: 'e', label: t('offers.key.quantity'), run: () => editQuantity(active ?? offer.items[0]?.id) },
    { keys: '+', label: t('review.key.more'), run: add(1) },
    { keys: '-', label: t('review.key.less'), run: add(-1) },
    { keys: 'u', label: t('review.key.unmatched'), run: nextPart },
    { keys: 'f', label: t('review.key.find'), run: () => active !== null && find(review, focus) },
    { keys: 'x', label: t('review.key.remove'), run: leaveOut },
    { keys: 'mod+z', label: t('review.key.undo'), run: acts.undo, when: notTyping },
    { keys: '/', label: t('offers.key.search'), run: () => focusElement(addProductId) },
    { keys: 's', label: t('offers.action.mail'), run: () => openPanel('mail') },
    { keys: 'mod+enter', label: t('offers.action.accept'), run: () => openPanel('accept') },
  ];
}

/** The focus is on a row or on nothing in particular, so that Enter and the arrows belong to the review. */
const onNoControl = (): boolean =>
  !document.activeElement?.matches('a, button, input, textarea, select, summary, [role]');

const notTyping = (): boolean => !document.activeElement?.matches('input, textarea, [contenteditable]');

/** The row above or below; the first or last one where none has the focus. */
function neighbour(offer: Offer, active: string | null, step: 1 | -1): string | undefined {
  const order = [...offer.unmatchedDetails, ...offer.items].map(({ id }) => id);
  const at = active === null ? -1 : order.indexOf(active);
  return order[at < 0 ? (step === 1 ? 0 : order.length - 1) : at + step];
}

function editQuantity(id: string | undefined): void {
  if (id !== undefined) focusElement(quantityId(id));
}

function lookInto(id: string, toggle: Review['toggle']): void {
  if (!focusSearch(`[data-unmatched-search="${CSS.escape(id)}"] input`)) toggle(id);
}

/** To the search for another product: of an open part at once, of a line once its details are open. */
function find({ toggle }: Review, { active, open }: ReviewFocus): void {
  const id = CSS.escape(active ?? '');
  if (focusSearch(`[data-unmatched-search="${id}"] input`) || active === null) return;
  if (open !== active) toggle(active);
  requestAnimationFrame(() => focusSearch(`[data-line-search="${id}"] input`));
}

function focusSearch(selector: string): boolean {
  const input = document.querySelector<HTMLElement>(selector);
  input?.focus();
  return input !== null;
}

/** Takes what came close; says so when the product is on the offer already. */
function takeCandidate(
  { offer, acts }: Review,
  active: string | null,
  taken: { readonly candidate: Candidate; readonly used: string },
): boolean {
  const { candidate, used } = taken;
  const item = offer.items.find(({ id }) => id === active);
  const part = offer.unmatchedDetails.find(({ id }) => id === active);
  const { productId, name } = candidate;
  if (item && offer.items.some((other) => other.id !== item.id && other.productId === productId)) {
    toast.problem(used);
    return false;
  }
  if (item) acts.replace(item, productId).catch(() => undefined);
  if (part) {
    const quantity = quantityHint(part.item, offer.language);
    acts.resolve(offer, part, { productId, quantity, name }).catch(() => undefined);
  }
  return true;
}
