import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { changeOffer } from '#app/offer/change-offer';
import { Problem } from '#core/problem';
import { draftsWithVat } from '#store/offer/drafts-with-vat';
import { loadCompany } from '#store/tenant/load-company';

/** Prices all drafts anew after their company began or ceased to be liable for VAT; a job. It may come twice. */
export async function followVat(app: App, tenantId: string): Promise<void> {
  const actor = systemActor(tenantId);
  const { vatLiable, drafts } = await app.database.tenant(tenantId, async (t) => {
    const { settings } = await loadCompany(t);
    return { vatLiable: settings.vatLiable, drafts: await draftsWithVat(t, !settings.vatLiable) };
  });
  for (const offerId of drafts) {
    await changeOffer(app, actor, {
      offerId,
      action: 'updated',
      decide: async (current) => (current.state === 'draft' ? { header: { ...current.header, vatLiable } } : null),
    }).catch(ignoreGone);
  }
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof Problem && error.code === 'not_found')) throw error;
}
