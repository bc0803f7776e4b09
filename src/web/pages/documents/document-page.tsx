import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { documentQuery } from './data/document-queries.ts';
import { DocumentDesk } from './editor/document-desk.tsx';

/** An offer as the document that the client gets. */
export function DocumentPage() {
  const { t } = useI18n();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const document = useQuery(documentQuery(id));
  if (document.data) return <DocumentDesk key={id} known={document.data} />;
  return (
    <Page title={t('documents.one')} back={{ to: '/documents', label: t('nav.documents') }}>
      {document.error ? (
        <ErrorState error={document.error} onRetry={() => document.refetch().catch(() => undefined)} />
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <SkeletonRows rows={10} />
        </div>
      )}
    </Page>
  );
}
