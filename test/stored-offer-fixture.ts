import { randomUUID } from 'node:crypto';
import type { OfferHeader } from '#core/offer/offer-content';
import { emptyDocument } from '#core/offer/offer-document';
import { emptyIntake } from '#core/offer/offer-intake';
import type { StoredOffer } from '#store/offer/stored-offer';
import { anOffer } from '#test/offer-fixture';

type StoredChange = Partial<Omit<StoredOffer, 'header'>> & { readonly header?: Partial<OfferHeader> };

/** A draft as the store takes it, created at 2026-01-01 noon. */
export function aStoredOffer({ header, lines = [], ...change }: StoredChange = {}): StoredOffer {
  const { issueDate, validUntil, ...content } = anOffer({ lines, ...(header ? { header } : {}) });
  const at = new Date('2026-01-01T12:00:00Z');
  return {
    id: randomUUID(),
    serial: 0,
    origin: 'drafts',
    number: null,
    language: 'en',
    revision: 0,
    version: 1,
    createdBy: null,
    updatedBy: null,
    updatedByName: null,
    lockedAt: null,
    decidedAt: null,
    document: emptyDocument,
    intake: emptyIntake,
    createdAt: at,
    updatedAt: at,
    ...content,
    issueDate,
    validUntil,
    unmatched: [],
    ...change,
  };
}
