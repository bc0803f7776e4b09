import type { Member, OfferDocument } from '../data/document.ts';

/** An offer in lists. */
export type DocumentRow = Omit<OfferDocument, 'elements' | 'activities' | 'comments' | 'attachments'> & {
  readonly member: Member | null;
};

/** What lists ask for with each offer. */
export const rowInclude = 'contact,company,project,member';

/** Filters of lists, kept in the URL. */
export const documentFilters = {
  view: 'board',
  query: '',
  status: '',
  company: '',
  project: '',
  member: '',
  sort: '-created_at',
};

export type DocumentFilters = typeof documentFilters;

export const statuses = ['draft', 'pending', 'approved', 'rejected'] as const;
export type ListStatus = (typeof statuses)[number];

/** The filters as the door names them; `status` may be set by a column of the board. */
export function doorQuery(values: DocumentFilters, status: string = values.status): Record<string, string> {
  return {
    'filter[search]': values.query,
    'filter[status]': status,
    'filter[company]': values.company,
    'filter[project]': values.project,
    'filter[member]': values.member,
    sort: values.sort,
    include: rowInclude,
  };
}

/** For whom: the contact and the company, as far as they are known. */
export function recipientOf({ contact, company }: Pick<DocumentRow, 'contact' | 'company'>): string {
  const person = contact ? [contact.firstname, contact.lastname].filter(Boolean).join(' ') : '';
  return [company?.name ?? contact?.company_name, person].filter(Boolean).join(' · ');
}
