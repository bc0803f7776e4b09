import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../app/session-context.ts';
import { issuesByPath } from '../../../client/api-error.ts';
import { type Company, companyQuery, companyWrites } from '../../../client/company.ts';
import { mayManage, sessionQuery } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { toCompanyBody, toCompanyForm } from './company-form.ts';

/** The company's settings while they are edited, and how to save them. */
export function useCompanyDraft(company: Company) {
  const { t } = useI18n();
  const { role } = useSession();
  const queries = useQueryClient();
  const draft = useDraft(toCompanyForm(company));
  const save = useMutation({
    mutationFn: () => companyWrites.change(company.version, toCompanyBody(draft.changes)),
    onSuccess: (saved) => {
      draft.reset();
      queries.setQueryData(companyQuery.queryKey, saved);
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }).catch(() => undefined);
      toast.ok(t('settings.saved'));
    },
  });
  const discard = () => {
    save.reset();
    draft.reset();
  };
  return { draft, save, discard, readOnly: !mayManage(role), issues: issuesByPath(save.error) };
}

export type CompanyDraft = ReturnType<typeof useCompanyDraft>;
