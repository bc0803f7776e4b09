import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { DraftOptions } from '#core/drafting/draft-options';
import { localDate } from '#core/offer/local-date';
import { loadPastOrders } from '#store/offer/load-past-orders';
import { loadCompany } from '#store/tenant/load-company';

/** How this company drafts, for this customer: what it learned, what is usual, what was ordered before. */
export async function draftOptions(app: App, actor: Actor, customerId: string | null): Promise<DraftOptions> {
  const { company, history } = await app.database.tenant(actor.tenantId, async (t) => ({
    company: await loadCompany(t),
    history: customerId === null ? [] : await loadPastOrders(t, customerId),
  }));
  const memory = await app.memory.of(actor.tenantId);
  return {
    textLanguage: company.settings.textLanguage,
    today: localDate(app.ports.clock.now(), company.timeZone),
    history,
    aliases: memory.aliasesFor(customerId),
    synonyms: memory.synonyms,
    standards: memory.standardsFor(customerId),
  };
}
