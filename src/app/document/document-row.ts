import type { CompanySettings } from '#core/offer/company-settings';
import type { CustomFields } from '#core/offer/custom-fields';
import type { OfferState } from '#core/offer/lifecycle';
import type { MergeValues } from '#core/offer/merge-fields';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import type { PricedLine, PricedRate } from '#core/pricing/priced-offer';

/** An offer as the documents read it: the columns of `offerColumns`. Whole numbers of the database may be texts. */
export interface DocumentRow {
  readonly id: string;
  readonly serial: number | string;
  readonly number: string | null;
  readonly name: string;
  readonly state: OfferState;
  readonly description: string | null;
  readonly address: string | null;
  readonly header: string | null;
  readonly footer: string | null;
  readonly has_page_break_after_header: boolean;
  readonly has_page_break_before_footer: boolean;
  readonly locked_at: Date | string | null;
  readonly decided_at: Date | string | null;
  readonly personalized: PersonalizedTexts | null;
  readonly custom_fields: CustomFields;
  readonly currency: string;
  readonly vat_liable: boolean;
  readonly total_net: number | string;
  readonly total_vat: number | string;
  readonly total_gross: number | string;
  readonly billed_net: number | string;
  readonly revision: number;
  /** The newest revision that went out; null while none did. */
  readonly issued_revision: number | null;
  readonly version: number;
  readonly language: string | null;
  /** ISO date. */
  readonly valid_until: string | null;
  readonly created_at: Date | string;
  readonly updated_at: Date | string;
  readonly deleted_at: Date | string | null;
  readonly contact_id: string | null;
  readonly customer_id: string | null;
  readonly owner_id: string | null;
  readonly rates: readonly PricedRate[];
  readonly optional_net: number | string;
  /** Lines that pricing made of an offer discount; null without one. */
  readonly derived: readonly PricedLine[] | null;
  readonly contact_language: string | null;
  readonly organization: {
    readonly name: string;
    readonly language: string;
    readonly timeZone: string;
    readonly settings: Partial<CompanySettings>;
  };
  /** What merge fields are filled from; null where there are none to fill. */
  readonly merge: MergeValues | null;
}
