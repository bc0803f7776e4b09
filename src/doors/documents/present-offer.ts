import type { App } from '#app/app';
import type { DocumentRow } from '#app/document/document-row';
import { personalisedTexts } from '#app/document/personalised-texts';
import { companySettings } from '#core/offer/company-settings';
import { doorStatus } from '#core/offer/door-status';
import { vatDetailed } from '#core/pricing/vat-detailed';
import { presentLinks } from '#doors/documents/present-links';
import { wireMoney, wireTime } from '#doors/documents/wire';

/** An offer in the words of the wire, without its relations. */
export function presentOffer(row: DocumentRow, app: App): Record<string, unknown> {
  const { currency } = row;
  const settings = companySettings(row.organization.settings);
  const texts = personalisedTexts(row);
  const money = (minor: unknown) => wireMoney(minor, currency);
  return {
    id: row.id,
    number: row.number ?? '',
    name: row.name === '' ? null : row.name,
    description: row.description,
    address: row.address,
    header: row.header,
    footer: row.footer,
    has_page_break_after_header: row.has_page_break_after_header,
    has_page_break_before_footer: row.has_page_break_before_footer,
    ...presentState(row),
    address_personalized: texts.address,
    header_personalized: texts.header,
    footer_personalized: texts.footer,
    total: money(row.total_net),
    total_with_vat: money(row.total_gross),
    total_optional: money(row.optional_net),
    show_vat: row.vat_liable,
    vat_detailed: vatDetailed({ rates: row.rates, currency }),
    ...presentLinks(row, app),
    show_terms: settings.showTerms,
    show_signature: settings.showSignature,
    billable_total: money(row.total_net),
    billed_total: money(row.billed_net),
    custom_fields: row.custom_fields,
    currency,
    valid_until: row.valid_until,
    version: row.version,
    updated_at: wireTime(row.updated_at),
    created_at: wireTime(row.created_at),
    deleted_at: wireTime(row.deleted_at),
  };
}

/** Status and its times. A rejected or approved offer is locked, whoever decided it and where. */
export function presentState(row: Pick<DocumentRow, 'state' | 'locked_at' | 'decided_at' | 'updated_at'>) {
  const status = doorStatus[row.state].documents;
  const decidedAt = row.decided_at ?? row.updated_at;
  const isDecided = status === 'approved' || status === 'rejected';
  const lockedAt = status === 'draft' ? null : (row.locked_at ?? (isDecided ? decidedAt : row.updated_at));
  return {
    approved_at: status === 'approved' ? wireTime(decidedAt) : null,
    rejected_at: status === 'rejected' ? wireTime(decidedAt) : null,
    locked_at: wireTime(lockedAt),
    is_approved: status === 'approved',
    is_rejected: status === 'rejected',
    is_locked: status !== 'draft',
    is_expired: row.state === 'expired',
  };
}
