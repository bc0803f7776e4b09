import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { DraftOptions } from '#core/drafting/draft-options';
import { loadPastOrders } from '#store/offer/load-past-orders';
import { loadCompany } from '#store/tenant/load-company';

/** How this company drafts, for this customer: what it learned, what is usual, what was ordered before. */
export async function draftOptions(app: App, actor: Actor, customerId: string | null): Promise<DraftOptions> {
  const { textLanguage, history } = await app.database.tenant(actor.tenantId, async (t) => ({
    textLanguage: (await loadCompany(t)).settings.textLanguage,
    history: customerId === null ? [] : await loadPastOrders(t, customerId),
  }));
  const memory = await app.memory.of(actor.tenantId);
  return {
    textLanguage,
    history,
    aliases: memory.aliasesFor(customerId),
    synonyms: memory.synonyms,
    standards: memory.standardsFor(customerId),
  };
}
