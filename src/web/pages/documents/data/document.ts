import type { Static } from 'typebox';
import type { elementAnswer, offerAnswer } from '#doors/documents/contract/offer-answer';

/** A line as the door shows it. `vat_rate` in percent; amounts in major units. */
export type DocumentElement = Omit<Static<typeof elementAnswer>, 'type'> & { readonly type: ElementType };
export type ElementType = 'paragraph' | 'heading' | 'percentage' | 'subtotal';

export interface Company {
  readonly id: string;
  readonly name: string;
}

export interface Contact {
  readonly id: string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly position: string | null;
  readonly salutation: string | null;
  readonly email: string | null;
  readonly phone_mobile: string | null;
  readonly phone_landline: string | null;
  readonly company_name: string | null;
  readonly address: string | null;
  readonly zip: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly preferred_language: string | null;
  readonly company?: Company | null;
}

export interface Member {
  readonly id: number;
  readonly name: string;
}

export interface Activity {
  readonly id: number;
  readonly event: string;
  readonly description: string;
  readonly properties?: { readonly failed?: boolean; readonly reminder?: unknown } | null;
  readonly causer: { readonly type: string; readonly name: string | null };
  readonly created_at: string;
}

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly is_internal: boolean;
  readonly commentator: { readonly name?: string | null; readonly fullName?: string | null } | null;
  readonly created_at: string;
}

export interface Attachment {
  readonly uuid: string;
  readonly name: string;
}

/** An offer as a document, with everything that its page shows. */
export type OfferDocument = Static<typeof offerAnswer> & {
  readonly elements: readonly DocumentElement[];
  readonly contact: Contact | null;
  readonly company: Company | null;
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly updated_by: Member | null;
  readonly activities: readonly Activity[];
  readonly comments: readonly Comment[];
  readonly attachments: readonly Attachment[];
};

/** `Nora Frei`, else the company, else the address; empty when nothing is known. */
export function contactName({ firstname, lastname, company_name, email }: Contact): string {
  const name = [firstname, lastname].filter(Boolean).join(' ');
  return name || company_name || email || '';
}

/** Nothing but the state may be changed. */
export const isLocked = (document: Pick<OfferDocument, 'is_locked'>): boolean => document.is_locked;

export type DocumentStatus = 'draft' | 'pending' | 'approved' | 'rejected' | 'expired';

/** The state in one word; an expired offer is told apart. */
export function statusOf(
  offer: Pick<OfferDocument, 'is_approved' | 'is_rejected' | 'is_locked' | 'is_expired'>,
): DocumentStatus {
  if (offer.is_approved) return 'approved';
  if (offer.is_rejected) return 'rejected';
  if (offer.is_expired) return 'expired';
  return offer.is_locked ? 'pending' : 'draft';
}
