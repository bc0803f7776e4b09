import { useCallback, useMemo, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { confirmProposal, draftAgain, type Redrafted, undoRedraft } from '../data/redraft.ts';
import type { OfferWrites } from '../data/use-offer-writes.ts';

/** Drafting the open offer again, and what that came to. */
export interface Redraft {
  /** The last time; null before, and once it was read. */
  readonly last: Redrafted | null;
  readonly confirmCustomer: (name: string) => void;
  /** With a mail: by what that says too. */
  readonly again: (mailId?: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

export function useRedraft(write: OfferWrites['write']): Redraft {
  const { t } = useI18n();
  const [last, setLast] = useState<Redrafted | null>(null);
  const dismiss = useCallback(() => setLast(null), []);
  return useMemo(() => {
    const label = t('review.redraft.again');
    const undo = async () => {
      const change = last && undoRedraft(last);
      if (!change || !(await write(change, { label }))) return;
      setLast(null);
      toast.ok(t('review.undone', { what: label }));
    };
    return {
      last,
      confirmCustomer: (name) => void write(confirmProposal(setLast), { label: name }),
      again: (mailId) => write(draftAgain(setLast, mailId), { label }),
      undo: () => void undo(),
      dismiss,
    };
  }, [last, write, t, dismiss]);
}
