import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ApiError } from '../../../client/api-error.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import type { Offer } from '../model/offer.ts';
import { fetchOffer, offerQuery, offersPath } from './offer-queries.ts';
import type { OfferWrite } from './offer-write.ts';

export interface WriteOptions {
  /** What is being done, in a few words: said when it meets a change of somebody else. */
  readonly label?: string | undefined;
}

/** A change that met another one. */
export interface RefusedWrite {
  readonly write: OfferWrite;
  readonly label: string | undefined;
}

/** Somebody else changed the offer; the own changes are kept until `reload` or `reapply`. */
export interface OfferConflict {
  readonly refused: readonly RefusedWrite[];
  /** The offer as this person knew it. */
  readonly known: Offer;
  /** The offer as it is now; null while it is being fetched. */
  readonly theirs: Offer | null;
}

export interface OfferWrites {
  /** Sends a change after those before it. False when it was refused; the person has been told. */
  readonly write: (write: OfferWrite, options?: WriteOptions) => Promise<boolean>;
  readonly busy: boolean;
  readonly conflict: OfferConflict | null;
  /** Takes their version and drops the own changes. */
  readonly reload: () => Promise<void>;
  /** Takes their version and does the own changes to it. */
  readonly reapply: () => Promise<void>;
}

/** Changes of one offer, one after the other, each on the version that the one before it left. */
export function useOfferWrites(offerId: string): OfferWrites {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const { conflict, meet, clear } = useConflict(offerId);
  const { queryKey } = offerQuery(offerId);

  const attempt = useCallback(
    async (refusable: RefusedWrite): Promise<boolean> => {
      const current = queries.getQueryData<Offer>(queryKey);
      if (!current) return false;
      try {
        queries.setQueryData(queryKey, await refusable.write(current));
        queries.invalidateQueries({ queryKey: [offersPath, 'list'] }).catch(() => undefined);
        queries.invalidateQueries({ queryKey: [offersPath, 'count'] }).catch(() => undefined);
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'version_conflict') meet(refusable, current);
        else toast.problem(errorText(error));
        return false;
      }
    },
    [queries, queryKey, errorText, meet],
  );

  const write = useCallback(
    (change: OfferWrite, { label }: WriteOptions = {}): Promise<boolean> => {
      setWaiting((count) => count + 1);
      const done = last.current
        .then(() => attempt({ write: change, label }))
        .finally(() => setWaiting((count) => count - 1));
      last.current = done;
      return done;
    },
    [attempt],
  );

  const reload = async () => {
    clear();
    await queries.refetchQueries({ queryKey, exact: true });
  };
  const reapply = async () => {
    const again = conflict?.refused ?? [];
    await reload();
    await Promise.all(again.map((refused) => write(refused.write, { label: refused.label })));
  };
  return { write, busy: waiting > 0, conflict, reload, reapply };
}

/** Collects what was refused, and fetches once what the other person made of the offer. */
function useConflict(offerId: string) {
  const [conflict, setConflict] = useState<OfferConflict | null>(null);
  const meet = useCallback(
    (refused: RefusedWrite, known: Offer) => {
      setConflict((before) =>
        before ? { ...before, refused: [...before.refused, refused] } : { refused: [refused], known, theirs: null },
      );
      fetchOffer(offerId)
        .then((theirs) => setConflict((before) => before && { ...before, theirs }))
        .catch(() => undefined);
    },
    [offerId],
  );
  const clear = useCallback(() => setConflict(null), []);
  return { conflict, meet, clear };
}
