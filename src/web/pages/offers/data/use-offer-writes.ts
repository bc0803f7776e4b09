import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ApiError } from '../../../client/api-error.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import type { Offer } from '../model/offer.ts';
import { offerQuery, offersPath } from './offer-queries.ts';
import type { OfferWrite } from './offer-write.ts';

export interface OfferWrites {
  /** Sends a change after those before it. False when it was refused; the person has been told. */
  readonly write: (write: OfferWrite) => Promise<boolean>;
  readonly busy: boolean;
  /** Somebody else changed the offer; the change is kept until `reload` or `reapply`. */
  readonly conflict: boolean;
  /** Takes their version and drops the own change. */
  readonly reload: () => Promise<void>;
  /** Takes their version and does the own change to it. */
  readonly reapply: () => Promise<void>;
}

/** Changes of one offer, one after the other, each on the version that the one before it left. */
export function useOfferWrites(offerId: string): OfferWrites {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<readonly OfferWrite[]>([]);
  const { queryKey } = offerQuery(offerId);

  const attempt = useCallback(
    async (write: OfferWrite): Promise<boolean> => {
      const current = queries.getQueryData<Offer>(queryKey);
      if (!current) return false;
      try {
        queries.setQueryData(queryKey, await write(current));
        queries.invalidateQueries({ queryKey: [offersPath, 'list'] }).catch(() => undefined);
        queries.invalidateQueries({ queryKey: [offersPath, 'count'] }).catch(() => undefined);
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'version_conflict') setRefused((before) => [...before, write]);
        else toast.problem(errorText(error));
        return false;
      }
    },
    [queries, queryKey, errorText],
  );

  const write = useCallback(
    (change: OfferWrite): Promise<boolean> => {
      setWaiting((count) => count + 1);
      const done = last.current.then(() => attempt(change)).finally(() => setWaiting((count) => count - 1));
      last.current = done;
      return done;
    },
    [attempt],
  );

  const reload = async () => {
    setRefused([]);
    await queries.refetchQueries({ queryKey, exact: true });
  };
  const reapply = async () => {
    const again = refused;
    await reload();
    await Promise.all(again.map(write));
  };
  return { write, busy: waiting > 0, conflict: refused.length > 0, reload, reapply };
}
