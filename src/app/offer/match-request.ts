import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { Draft } from '#core/drafting/draft';
import { draftRequest } from '#core/drafting/draft-request';
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
  return draftRequest(text, index, { textLanguage: company.settings.textLanguage });
}
