import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import type { UrlFilters } from '../../../ui/use-url-filters.ts';
import { CustomerFilter } from '../../offers/list/customer-filter.tsx';
import { membersQuery, projectsQuery } from '../data/document-queries.ts';
import { type DocumentFilters, statuses } from './document-row.ts';

export interface DocumentFilterBarProps {
  filters: UrlFilters<DocumentFilters>;
  /** The board shows every state anyway. */
  withStatus: boolean;
}

/** By state, customer, project and owner. */
export function DocumentFilterBar({ filters, withStatus }: DocumentFilterBarProps) {
  const { t } = useI18n();
  const { values, set } = filters;
  const members = useQuery(membersQuery).data ?? [];
  const projects = useQuery(projectsQuery(values.company)).data ?? [];
  return (
    <>
      {withStatus && (
        <FilterSelect
          label={t('offers.column.status')}
          value={values.status}
          options={[
            ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
            { value: 'approved_or_pending', label: t('documents.filter.approvedOrPending') },
            { value: 'billable', label: t('documents.filter.billable') },
          ]}
          onChange={(status) => set({ status })}
        />
      )}
      <CustomerFilter value={values.company} onChange={(company) => set({ company, project: '' })} />
      {projects.length > 0 && (
        <FilterSelect
          label={t('documents.project')}
          value={values.project}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(project) => set({ project })}
        />
      )}
      {members.length > 1 && (
        <FilterSelect
          label={t('documents.owner')}
          value={values.member}
          options={members.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(member) => set({ member })}
        />
      )}
    </>
  );
}
