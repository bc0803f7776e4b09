import { FileText } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';

export function OffersPage() {
  const { t } = useI18n();
  return (
    <Page title={t('nav.offers')} layout="list">
      <EmptyState
        icon={<FileText />}
        title={t('nav.offers')}
        body={t('nav.newOffer')}
        actions={<ButtonLink to="/offers/new">{t('nav.newOffer')}</ButtonLink>}
      />
    </Page>
  );
}
