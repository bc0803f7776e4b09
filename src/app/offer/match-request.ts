import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { draftOptions } from '#app/memory/draft-options';
import { adviseRequest } from '#app/offer/advise-request';
import type { DraftWatch } from '#app/offer/draft-watch';
import type { Draft } from '#core/drafting/draft';
import { draftInSteps } from '#core/drafting/draft-request';
import type { DraftStep } from '#core/drafting/draft-step';
import { advicePhrase } from '#core/drafting/lexicon/advice-phrases';
import { Problem } from '#core/problem';

/** Lines of text above which a request is refused. */
export const mostRequestLines = 2000;

/** A request to match, and who waits for it. */
export interface RequestToMatch extends DraftWatch {
  readonly text: string;
  /** Whose words they are, where that is known. */
  readonly customerId: string | null;
}

/**
 * Matches a request against the tenant's catalogue, by what the company has learned. Changes nothing.
 *
 * @throws Problem `too_many_lines`. Throws the signal's reason when it is aborted.
 */
export async function matchRequest(
  app: App,
  actor: Actor,
  { text, customerId, ...watch }: RequestToMatch,
): Promise<Draft> {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > mostRequestLines) {
    const message = `A request has at most ${mostRequestLines} lines, this one has ${lines}.`;
    throw new Problem('too_many_lines', message, [{ path: 'clientRequest', rule: 'maxLines', message }]);
  }
  watch.tell?.({ step: 'read', done: 0, total: 1, text: null });
  const options = await draftOptions(app, actor, customerId);
  const { advice, note } = await adviseRequest(app, actor, { text, options, signal: watch.signal ?? null });
  const index = await app.catalogue.index(actor.tenantId);
  const draft = await inTurns(draftInSteps(text, index, advice ? { ...options, advice } : options), watch);
  return note ? { ...draft, notes: [...draft.notes, advicePhrase(draft.language, note)] } : draft;
}

/** Longest time in a row that one request may keep others waiting, in milliseconds. */
const turnMs = 15;
const shownLetters = 120;

/** Runs a long calculation in short turns, so that other requests are answered meanwhile. */
async function inTurns(steps: Generator<DraftStep, Draft>, { signal, tell }: DraftWatch): Promise<Draft> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + turnMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      tell?.({ step: 'match', done: value.done, total: value.total, text: value.item.slice(0, shownLetters) });
    } while (performance.now() < until);
    await nextTurn();
  }
}
