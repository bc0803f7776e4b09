import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { issuesByPath } from '../../client/api-error.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import type { Company, Member } from '../documents/data/document.ts';
import { membersQuery, type ProjectRow } from '../documents/data/document-queries.ts';
import { CompanyField } from '../documents/editor/company-field.tsx';
import type { ProjectDetails } from './project-query.ts';
import { useSaveProject } from './use-save-project.ts';

export interface ProjectDialogProps {
  /** null for a new one. */
  project: ProjectDetails | null;
  onClose: () => void;
}

/** What a project is: for whom, whose, since when. */
export function ProjectDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const members = useQuery(membersQuery).data ?? [];
  const [company, setCompany] = useState<Company | null>(project?.company ?? null);
  const draft = useDraft(toForm(project));
  const owner = draft.values.member || String(members[0]?.id ?? '');
  const save = useSaveProject((saved) => {
    onClose();
    if (!project) navigate({ to: `/projects/${saved.id}` }).catch(() => undefined);
  });
  const submit = () => {
    const { name, description, starts_at, status } = draft.values;
    const body = {
      name: name.trim(),
      description: description.trim() || null,
      starts_at,
      company_id: company?.id ?? '',
      member_id: Number(owner),
      ...(project ? { status } : {}),
    };
    save.run(() =>
      project
        ? api.patch<ProjectRow>(`/api/project/${project.id}`, { body })
        : api.post<ProjectRow>('/api/project', { body }),
    );
  };
  const issues = issuesByPath(save.error);
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t(project ? 'projects.edit' : 'projects.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="project-form" busy={save.busy} disabled={!company}>
            {t(project ? 'action.save' : 'action.create')}
          </Button>
        </>
      }
    >
      <form
        id="project-form"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {save.error !== null && <Notice tone="danger">{errorText(save.error)}</Notice>}
        <ProjectFields draft={draft} issues={issues} isNew={!project} />
        <CompanyField value={company} onChange={setCompany} required={true} error={issues['company_id']} />
        <OwnerField value={owner} members={members} onChange={(member) => draft.set('member', member)} />
      </form>
    </Dialog>
  );
}

interface OwnerFieldProps {
  value: string;
  members: readonly Member[];
  onChange: (member: string) => void;
}

function OwnerField({ value, members, onChange }: OwnerFieldProps) {
  const { t } = useI18n();
  const options = members.map(({ id, name }) => ({ value: String(id), label: name }));
  return <SelectField label={t('documents.owner')} value={value} options={options} onChange={onChange} />;
}

function ProjectFields({
  draft: { values, set },
  issues,
  isNew,
}: {
  draft: ReturnType<typeof useDraft<ReturnType<typeof toForm>>>;
  issues: Readonly<Record<string, string>>;
  isNew: boolean;
}) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        label={t('projects.name')}
        required={true}
        value={values.name}
        error={issues['name']}
        input={{ maxLength: 255 }}
        onChange={(value) => set('name', value)}
      />
      <TextField
        label={t('projects.description')}
        multiline={true}
        value={values.description}
        error={issues['description']}
        onChange={(value) => set('description', value)}
      />
      <TextField
        label={t('projects.starts')}
        required={true}
        value={values.starts_at}
        error={issues['starts_at']}
        input={{ type: 'date' }}
        onChange={(value) => set('starts_at', value)}
      />
      {!isNew && (
        <SelectField
          label={t('offers.column.status')}
          value={values.status}
          options={(['active', 'completed'] as const).map((value) => ({ value, label: t(`projects.${value}`) }))}
          onChange={(value) => set('status', value)}
        />
      )}
    </>
  );
}

function toForm(project: ProjectDetails | null) {
  return {
    name: project?.name ?? '',
    description: project?.description ?? '',
    starts_at: project?.starts_at.slice(0, 10) ?? new Date().toISOString().slice(0, 10),
    status: project?.status ?? 'active',
    member: project?.owner ? String(project.owner.id) : '',
  };
}
