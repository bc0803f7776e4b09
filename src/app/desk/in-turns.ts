import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DraftProgress, DraftWatch } from '#app/offer/draft-watch';
import type { DraftStep } from '#core/drafting/draft-step';

/** Longest time in a row that one request may keep others waiting, in milliseconds. */
const turnMs = 10;
/** Letters of a part that progress shows. */
const shownLetters = 120;

/** Runs a long calculation in short turns, so that other work gets on meanwhile. Throws the signal's reason. */
export async function inTurns<T>(steps: Generator<DraftStep | undefined, T>, { signal, tell }: DraftWatch): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      if (value && tell) tell(asProgress(value));
    } while (performance.now() < until);
    await nextTurn();
  }
}

function asProgress({ done, total, item }: DraftStep): DraftProgress {
  return { step: 'match', done, total, text: item.slice(0, shownLetters) };
}
