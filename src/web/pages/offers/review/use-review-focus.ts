import { useCallback, useState } from 'react';
import type { Review, ReviewFocus } from './review-context.ts';
import { focusElement, rowId } from './row-id.ts';

type Moves = Pick<Review, 'goTo' | 'light' | 'setActive' | 'toggle'>;

/** Which line is being worked on, which is lit, which is open. */
export function useReviewFocus(): { readonly focus: Omit<ReviewFocus, 'settling'>; readonly moves: Moves } {
  const [active, setActive] = useState<string | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const goTo = useCallback((id: string) => {
    setActive(id);
    focusElement(rowId(id));
  }, []);
  const toggle = useCallback((id: string) => setOpen((before) => (before === id ? null : id)), []);
  return { focus: { active, lit: lit ?? active, open }, moves: { goTo, light: setLit, setActive, toggle } };
}
