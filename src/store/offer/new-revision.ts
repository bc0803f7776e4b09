import type { RevisionSnapshot } from '#core/offer/revision-snapshot';

/** A revision as it is written: numbers run 1, 2, 3 … under the offer row's lock. */
export interface NewRevision {
  readonly id: string;
  readonly offerId: string;
  readonly number: number;
  readonly snapshot: RevisionSnapshot;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  /** When it went out or was locked for going out. */
  readonly issuedAt?: Date | null;
  /** SHA-256 of what the client reads; for a revision that went out. */
  readonly contentHash?: string | null;
}
