import { labelsFor } from '#render/labels/labels-for';
import type { EvidenceRow } from '#render/labels/print-labels';
import type { OfferPrint } from '#render/offer-print';
import { loadAnswer } from '#store/answer/answers';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadFile } from '#store/outbox/load-mail';

/** How an offer was approved through its link, for the last page; nothing when it was not. */
export async function printEvidence(
  t: Tenant,
  offer: StoredOffer,
  { language }: { readonly language: string },
): Promise<Pick<OfferPrint, 'evidence'>> {
  const answer = offer.state === 'accepted' ? await loadAnswer(t, offer.id) : null;
  if (answer?.action !== 'approve') return {};
  const labels = labelsFor(language).evidenceRows;
  const facts: readonly (readonly [EvidenceRow, string | null])[] = [
    ['name', answer.name],
    ['at', `${answer.createdAt.toISOString().replace('T', ' ').slice(0, 19)} UTC`],
    ['ip', answer.ip],
    ['browser', answer.userAgent],
    ['terms', answer.termsAccepted ? '✓' : null],
    ['comment', answer.comment],
    ['hash', answer.contentHash],
  ];
  const rows = facts.flatMap(([row, text]) => (text ? [{ label: labels[row], text }] : []));
  const file = answer.signatureFileId === null ? null : await loadFile(t, answer.signatureFileId);
  return {
    evidence: { rows, ...(file ? { signature: { mimeType: 'image/png' as const, bytes: file.bytes } } : {}) },
  };
}
