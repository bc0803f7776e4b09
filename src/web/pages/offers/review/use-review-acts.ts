import { useCallback, useMemo, useRef, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { type OfferWrite, patchOffer, setQuantity, stepQuantity } from '../data/offer-write.ts';
import type { OfferWrites } from '../data/use-offer-writes.ts';
import type { Offer, OfferItem, UnmatchedDetail } from '../model/offer.ts';
import {
  confirmLine,
  dismissUnmatched,
  type PickedProduct,
  removeLine,
  replaceProduct,
  resolveUnmatched,
  restoreLine,
  restoreProduct,
  restoreUnmatched,
  unresolveUnmatched,
} from '../model/offer-changes.ts';

/** What a person does to lines and open parts; each can be taken back, the last one first. */
export interface ReviewActs {
  readonly confirm: (item: OfferItem) => Promise<boolean>;
  readonly replace: (item: OfferItem, productId: string) => Promise<boolean>;
  readonly remove: (item: OfferItem) => Promise<boolean>;
  readonly count: (item: OfferItem, quantity: number) => Promise<boolean>;
  /** More or fewer than there are by the time it is done: several in a row add up. */
  readonly step: (item: OfferItem, by: 1 | -1) => Promise<boolean>;
  readonly resolve: (offer: Offer, part: UnmatchedDetail, picked: PickedProduct) => Promise<boolean>;
  readonly dismiss: (part: UnmatchedDetail) => Promise<boolean>;
  readonly undo: () => void;
}

interface Act {
  readonly write: OfferWrite;
  readonly back: OfferWrite;
  /** What was done, in a few words. */
  readonly label: string;
  /** Shown with an "Undo" at once. */
  readonly said?: string;
  /** Line or part that counts as checked while the change is on its way. */
  readonly checks?: string;
}

/** The acts of a review, and what they are settling right now. */
export function useReviewActs(write: OfferWrites['write']): {
  readonly acts: ReviewActs;
  readonly settling: ReadonlySet<string>;
} {
  const { t, number } = useI18n();
  const past = useRef<readonly Act[]>([]);
  const [settling, setSettling] = useState<ReadonlySet<string>>(new Set());
  const takeBack = useCallback(
    (act: Act) => {
      past.current = past.current.filter((other) => other !== act);
      return write(act.back, { label: act.label });
    },
    [write],
  );
  const act = useCallback(
    async (one: Act): Promise<boolean> => {
      const { checks } = one;
      if (checks !== undefined) setSettling((before) => new Set(before).add(checks));
      const done = await write(one.write, { label: one.label });
      if (checks !== undefined) setSettling((before) => new Set([...before].filter((id) => id !== checks)));
      if (!done) return false;
      past.current = [...past.current, one].slice(-100);
      const undo = () => {
        takeBack(one).catch(() => undefined);
      };
      if (one.said !== undefined) toast.ok(one.said, { label: t('offers.undo'), run: undo });
      return true;
    },
    [write, takeBack, t],
  );
  const undo = useCallback(async () => {
    const last = past.current.at(-1);
    if (!last) return toast.ok(t('review.nothingToUndo'));
    if (await takeBack(last)) toast.ok(t('review.undone', { what: last.label }));
  }, [takeBack, t]);

  const lines = useMemo(() => lineActs(act, { t, number }), [act, t, number]);
  const parts = useMemo(() => partActs(act, t), [act, t]);
  const acts = useMemo(
    () => ({
      ...lines,
      ...parts,
      undo: () => {
        undo().catch(() => undefined);
      },
    }),
    [lines, parts, undo],
  );
  return { acts, settling };
}

type Texts = Pick<ReturnType<typeof useI18n>, 't' | 'number'>;
type Perform = (act: Act) => Promise<boolean>;

function lineActs(
  act: Perform,
  { t, number }: Texts,
): Pick<ReviewActs, 'confirm' | 'replace' | 'remove' | 'count' | 'step'> {
  return {
    confirm: (item) =>
      act({
        write: patchOffer((now) => confirmLine(now, item.id)),
        back: patchOffer((now) => restoreProduct(now, item)),
        label: t('review.did.confirmed', { product: item.name }),
        checks: item.id,
      }),
    replace: (item, productId) =>
      act({
        write: patchOffer((now) => replaceProduct(now, item.id, productId)),
        back: patchOffer((now) => restoreProduct(now, item)),
        label: t('review.did.replaced', { product: item.name }),
        // Only what answers words of a client can be remembered.
        said: t(item.requestItem === '' ? 'offers.line.replaced' : 'review.remembered', { product: item.name }),
        checks: item.id,
      }),
    remove: (item) =>
      act({
        write: patchOffer((now) => removeLine(now, item.id)),
        back: patchOffer((now) => restoreLine(now, item)),
        label: t('review.did.removed', { product: item.name }),
        said: t('offers.line.removed', { product: item.name }),
      }),
    count: (item, quantity) =>
      act({
        write: setQuantity(item.id, quantity),
        back: setQuantity(item.id, item.quantity),
        label: t('review.did.quantity', { product: item.name, quantity: number(quantity) }),
      }),
    step: (item, by) =>
      act({
        write: stepQuantity(item.id, by),
        back: stepQuantity(item.id, by === 1 ? -1 : 1),
        label: t('review.did.quantity', { product: item.name, quantity: by === 1 ? '+1' : '−1' }),
      }),
  };
}

function partActs(act: Perform, t: Texts['t']): Pick<ReviewActs, 'resolve' | 'dismiss'> {
  return {
    resolve: (offer, part, picked) =>
      act({
        write: patchOffer((now) => resolveUnmatched(now, part.id, picked)),
        back: patchOffer((now) => unresolveUnmatched(now, offer, { part, productId: picked.productId })),
        label: t('review.did.answered', { words: part.item }),
        said: t('review.rememberedPart', { product: picked.name ?? part.item }),
        checks: part.id,
      }),
    dismiss: (part) =>
      act({
        write: patchOffer((now) => dismissUnmatched(now, part.id)),
        back: patchOffer((now) => restoreUnmatched(now, part)),
        label: t('review.did.leftOut', { words: part.item }),
        said: t('offers.unmatched.dismissed'),
        checks: part.id,
      }),
  };
}
