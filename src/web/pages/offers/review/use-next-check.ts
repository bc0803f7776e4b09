import { checkQueue, nextToCheck } from '../model/check-queue.ts';
import { type ReviewFocus, useReview } from './review-context.ts';

/** Moves on to the next line or part that needs a check; answers its id, null when none is left. */
export function useNextCheck({ active, settling }: ReviewFocus): (alsoDone?: string) => string | null {
  const { offer, goTo } = useReview();
  return (alsoDone) => {
    const done = new Set(settling);
    if (alsoDone !== undefined) done.add(alsoDone);
    const next = nextToCheck(checkQueue(offer), active, done);
    if (next !== null) goTo(next);
    return next;
  };
}
