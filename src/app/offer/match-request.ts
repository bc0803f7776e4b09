import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { Draft } from '#core/drafting/draft';
import { draftInSteps } from '#core/drafting/draft-request';
import { Problem } from '#core/problem';
import { loadCompany } from '#store/tenant/load-company';

/** Lines of text above which a request is refused. */
export const mostRequestLines = 2000;

/**
 * Matches a request against the tenant's catalogue. Changes nothing.
 *
 * @throws Problem `too_many_lines`.
 */
export async function matchRequest(app: App, actor: Actor, text: string): Promise<Draft> {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > mostRequestLines) {
    const message = `A request has at most ${mostRequestLines} lines, this one has ${lines}.`;
    throw new Problem('too_many_lines', message, [{ path: 'clientRequest', rule: 'maxLines', message }]);
  }
  const company = await app.database.tenant(actor.tenantId, (t) => loadCompany(t));
  const index = await app.catalogue.index(actor.tenantId);
  return inTurns(draftInSteps(text, index, { textLanguage: company.settings.textLanguage }));
}

/** Longest time in a row that one request may keep others waiting, in milliseconds. */
const turnMs = 15;

/** Runs a long calculation in short turns, so that other requests are answered meanwhile. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + turnMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}
