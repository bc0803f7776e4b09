import { issuedTexts } from '#app/answer/issued-texts';
import { plainText } from '#core/document/plain-text';
import { readRichText } from '#core/document/read-rich-text';
import type { OfferPrint, PrintParty } from '#render/offer-print';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadCompany } from '#store/tenant/load-company';

/** What people wrote around the lines of an offer, ready to print. */
export interface WrittenParts {
  /** The written address, which wins over the customer's; null without one. */
  readonly address: PrintParty | null;
  /** The contact's language, or null. */
  readonly language: string | null;
  readonly print: Pick<
    OfferPrint,
    'header' | 'footer' | 'pageBreakAfterHeader' | 'pageBreakBeforeFooter' | 'showVat' | 'signatureLine'
  >;
}

/** Reads the texts of an offer as its contact reads them. */
export async function writtenParts(t: Tenant, offer: StoredOffer): Promise<WrittenParts> {
  const { texts, contactLanguage } = await issuedTexts(t, offer.id);
  const { settings } = await loadCompany(t);
  const { hasPageBreakAfterHeader, hasPageBreakBeforeFooter } = offer.document;
  const [name = '', ...address] = plainText(texts.address ?? '')
    .split('\n')
    .filter((row) => row.trim() !== '');
  return {
    address: name === '' ? null : { name, address },
    language: contactLanguage,
    print: {
      ...(texts.header ? { header: readRichText(texts.header) } : {}),
      ...(texts.footer ? { footer: readRichText(texts.footer) } : {}),
      pageBreakAfterHeader: hasPageBreakAfterHeader,
      pageBreakBeforeFooter: hasPageBreakBeforeFooter,
      showVat: offer.header.vatLiable ?? true,
      signatureLine: settings.showSignature && offer.state !== 'accepted',
    },
  };
}
