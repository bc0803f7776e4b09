import type { CustomFields } from '#core/offer/custom-fields';

/** Texts with every merge field filled in, as sanitised HTML; null where there is no text. */
export interface PersonalizedTexts {
  readonly address: string | null;
  readonly header: string | null;
  readonly footer: string | null;
}

/** What an offer is beside its lines when it goes out as a document. Texts are sanitised HTML with merge fields. */
export interface OfferDocument {
  readonly contactId: string | null;
  /** Name of the contact as it is now, for searches. */
  readonly contactName: string | null;
  readonly projectId: string | null;
  /** The user who is responsible for it. */
  readonly ownerId: string | null;
  /** For staff only; plain text. */
  readonly description: string | null;
  readonly address: string | null;
  readonly header: string | null;
  readonly footer: string | null;
  readonly hasPageBreakAfterHeader: boolean;
  readonly hasPageBreakBeforeFooter: boolean;
  readonly customFields: CustomFields;
  /** The texts as they stood when the offer was locked; null while they follow the contact. */
  readonly personalized: PersonalizedTexts | null;
}

/** An offer that nobody treated as a document yet. */
export const emptyDocument: OfferDocument = {
  contactId: null,
  contactName: null,
  projectId: null,
  ownerId: null,
  description: null,
  address: null,
  header: null,
  footer: null,
  hasPageBreakAfterHeader: false,
  hasPageBreakBeforeFooter: false,
  customFields: {},
  personalized: null,
};
