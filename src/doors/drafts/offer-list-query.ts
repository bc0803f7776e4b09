import type { Static } from 'typebox';
import { type OfferListQuery, type OfferSort, offerSorts } from '#app/offer/list-offers';
import type { DraftsStatus } from '#core/offer/door-status';
import { type Issue, Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import type { listQuery } from '#doors/drafts/contract';

const statuses: readonly string[] = ['draft', 'accepted', 'rejected', 'imported'] satisfies DraftsStatus[];

/**
 * Reads the query string of the list.
 *
 * @throws Problem `validation_failed` for an unknown status or sort.
 */
export function offerListQuery(query: Static<typeof listQuery>): OfferListQuery {
  const issues: Issue[] = [];
  const wanted = (query.status ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  for (const word of wanted) {
    if (!isStatus(word)) issues.push({ path: 'status', rule: 'enum', message: `"${word}" is not a status` });
  }
  const sort = query.sort ?? '-createdAt';
  if (!isSort(sort)) {
    issues.push({ path: 'sort', rule: 'enum', message: `must be one of ${offerSorts.join(', ')}` });
  }
  if (issues.length > 0 || !isSort(sort)) throw new Problem('validation_failed', 'The request is not valid.', issues);
  const customerId = query.customerId?.trim() ?? '';
  return {
    limit: query.limit ?? 50,
    offset: query.offset ?? 0,
    cursor: query.cursor ?? null,
    statuses: wanted.filter(isStatus),
    // An id that is no UUID names nobody, so its list is empty.
    customerId: customerId === '' ? null : isUuid(customerId) ? customerId.toLowerCase() : nobody,
    query: query.query?.trim() ?? '',
    sort,
  };
}

const nobody = '00000000-0000-0000-0000-000000000000';

function isStatus(word: string): word is DraftsStatus {
  return statuses.includes(word);
}

function isSort(word: string): word is OfferSort {
  return (offerSorts as readonly string[]).includes(word);
}
