import type { DeskTools } from '#app/desk/work';
import type { DraftOptions } from '#core/drafting/draft-options';
import { localDate } from '#core/offer/local-date';
import { loadPastOrders } from '#store/offer/load-past-orders';
import { loadCompany } from '#store/tenant/load-company';

/** Whose request is read, and when: of which company, and of which of its customers where that is known. */
export interface DraftFor {
  readonly tenantId: string;
  readonly customerId: string | null;
  readonly now: Date;
}

/** How this company drafts, for this customer: what it learned, what is usual, what was ordered before. */
export async function draftOptions(
  { database, memory }: Pick<DeskTools, 'database' | 'memory'>,
  { tenantId, customerId, now }: DraftFor,
): Promise<DraftOptions> {
  const { company, history } = await database.tenant(tenantId, async (t) => ({
    company: await loadCompany(t),
    history: customerId === null ? [] : await loadPastOrders(t, customerId),
  }));
  const learned = await memory.of(tenantId);
  return {
    textLanguage: company.settings.textLanguage,
    today: localDate(now, company.timeZone),
    history,
    aliases: learned.aliasesFor(customerId),
    synonyms: learned.synonyms,
    standards: learned.standardsFor(customerId),
  };
}
