import type { DocumentFilter, DocumentListQuery } from '#app/document/list-documents';
import { type DocumentsStatus, statesShownAs, statesShownOn } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';
import { searchTerms } from '#core/offer/search-terms';
import { type ListQuery, type ListRules, queryBoolean } from '#core/resource/list-query';
import { isUuid } from '#core/uuid';

/** What the list of offers understands. */
export const offerRules: ListRules = {
  filters: ['search', 'project', 'company', 'status', 'member', 'custom_field', 'trashed'],
  sorts: ['name', 'created_at', 'approved_at'],
};

/** Every include of an offer. */
export const offerIncludes: readonly string[] = [
  'project',
  'project.offers',
  'contact.company.media',
  'company.media',
  'elements.tag',
  'elements.product',
  'member.user.media',
  'createdBy.user.media',
  'updatedBy.user.media',
  'activities',
  'sourcedInvoices',
  'comments.commentator.media',
  'media',
];

/** The list that a query asks for. */
export function documentListQuery({ filters, sorts, page, perPage }: ListQuery): DocumentListQuery {
  const status = words(filters['status']);
  const filter: DocumentFilter = {
    states: status.length === 0 ? statesShownOn('documents') : [...new Set(status.flatMap(statesOf))],
    isBillable: status.length === 1 && status[0] === 'billable',
    customerIds: filters['company'] === undefined ? null : words(filters['company']).filter(isUuid),
    projectIds: filters['project'] === undefined ? null : words(filters['project']).filter(isUuid),
    memberSerials: filters['member'] === undefined ? null : words(filters['member']).filter(isSerial),
    customField: customField(filters['custom_field']),
    trashed: trashed(filters['trashed']),
    terms: searchTerms(filters['search'] ?? ''),
  };
  return { filter, sorts, offset: (page - 1) * perPage, limit: perPage };
}

/** Unknown words fit nothing. */
function statesOf(status: string): readonly OfferState[] {
  if (status === 'approved_or_pending')
    return [...statesShownAs('documents', 'approved'), ...statesShownAs('documents', 'pending')];
  if (status === 'billable') return ['accepted'];
  const known: readonly string[] = ['draft', 'pending', 'approved', 'rejected'] satisfies DocumentsStatus[];
  return known.includes(status) ? statesShownAs('documents', status as DocumentsStatus) : [];
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 100);
}

function isSerial(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

function customField(text: string | undefined): DocumentFilter['customField'] {
  if (text === undefined) return null;
  const comma = text.indexOf(',');
  return comma === -1 ? { key: text, value: '' } : { key: text.slice(0, comma), value: text.slice(comma + 1) };
}

function trashed(text: string | undefined): DocumentFilter['trashed'] {
  if (text === 'only') return 'only';
  return text !== undefined && (queryBoolean(text) === true || text === 'with') ? 'with' : 'without';
}
