import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { offerContext } from '#app/offer/offer-context';
import { printStyle, sellerOf } from '#app/offer/print-offer';
import { addDays } from '#core/offer/local-date';
import type { OfferPrint } from '#render/offer-print';
import { samplePrint } from '#render/pdf/sample-print';
import { type PrintPayload, printFromPayload } from '#render/print-from-payload';

/**
 * Lays out an offer that is not stored, in the company's language, colour and logo.
 *
 * @throws Problem `validation_failed` for amounts out of range.
 */
export function printPayload(app: App, actor: Actor, payload: PrintPayload): Promise<OfferPrint> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const { company } = await offerContext(app, t, null);
    const { accentColor, logo } = await sellerOf(t, company);
    return printFromPayload(payload, { ...printStyle(company), accentColor, ...(logo ? { logo } : {}) });
  });
}

/** A made-up offer of the company, to see what its paper looks like. */
export function printSample(app: App, actor: Actor): Promise<OfferPrint> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const { company, today } = await offerContext(app, t, null);
    return samplePrint({
      seller: await sellerOf(t, company),
      style: printStyle(company),
      currency: company.currency,
      issueDate: today,
      validUntil: addDays(today, company.settings.validityDays),
    });
  });
}
