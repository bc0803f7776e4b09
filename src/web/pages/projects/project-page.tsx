import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DocumentLinks } from '../documents/list/document-links.tsx';
import { NewDocumentDialog } from '../documents/list/new-document-dialog.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { ProjectInvoices } from './project-invoices.tsx';
import { type ProjectDetails, projectQuery } from './project-query.ts';

/** One project with what was offered and invoiced for it. */
export function ProjectPage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const project = useQuery(projectQuery(id));
  if (project.data) return <ProjectDesk project={project.data} />;
  return (
    <Page title={t('documents.project')} back={{ to: '/projects', label: t('nav.projects') }}>
      {project.error ? (
        <ErrorState error={project.error} onRetry={() => project.refetch().catch(() => undefined)} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Page>
  );
}

function ProjectDesk({ project }: { project: ProjectDetails }) {
  const { t, date } = useI18n();
  const { role } = useSession();
  const [open, setOpen] = useState<'edit' | 'document' | null>(null);
  const facts = [
    [t('documents.company'), project.company?.name ?? '–'],
    [t('documents.owner'), project.owner?.name ?? '–'],
    [t('projects.starts'), date(project.starts_at)],
  ];
  return (
    <Page
      title={project.name}
      badge={<StatusBadge status={project.status === 'completed' ? 'done' : 'active'} />}
      back={{ to: '/projects', label: t('nav.projects') }}
      actions={
        maySell(role) && (
          <>
            <Button onClick={() => setOpen('edit')}>
              <Pencil className="size-4" aria-hidden="true" />
              {t('action.edit')}
            </Button>
            <Button variant="primary" onClick={() => setOpen('document')}>
              <Plus className="size-4" aria-hidden="true" />
              {t('documents.new')}
            </Button>
          </>
        )
      }
    >
      <div className="grid max-w-6xl items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Card>
          <dl className="flex flex-col gap-3 text-sm">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt className="text-xs font-medium text-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {project.description && <p className="mt-4 text-sm whitespace-pre-line text-muted">{project.description}</p>}
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <DocumentLinks filter={{ 'filter[project]': project.id }} />
          <ProjectInvoices projectId={project.id} />
        </div>
      </div>
      {open === 'edit' && <ProjectDialog project={project} onClose={() => setOpen(null)} />}
      {open === 'document' && <NewDocumentDialog projectId={project.id} onClose={() => setOpen(null)} />}
    </Page>
  );
}
