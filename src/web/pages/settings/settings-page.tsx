import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session-context.ts';
import { companyQuery } from '../../client/company.ts';
import { mayManage, maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { StandardsCard } from '../engine/standards-card.tsx';
import { CompanySettings } from './company/company-settings.tsx';
import { DocumentSettings } from './company/document-settings.tsx';
import { OfferSettings } from './company/offer-settings.tsx';
import { KeySettings } from './keys/key-settings.tsx';
import { MailboxSettings } from './mailbox/mailbox-settings.tsx';
import { PeopleSettings } from './people/people-settings.tsx';
import { TemplateSettings } from './templates/template-settings.tsx';
import { WebhookSettings } from './webhooks/webhook-settings.tsx';

const defaults = { tab: 'company' };

/** Everything about the company: what offers say, who works here, which machines may call. */
export function SettingsPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const { values, set } = useUrlFilters(defaults);
  const manages = mayManage(role);
  const tabs = [
    { value: 'company', label: t('settings.company'), content: <CompanyTab section="company" /> },
    { value: 'offers', label: t('settings.offers'), content: <OffersTab sells={maySell(role)} /> },
    { value: 'documents', label: t('projects.settings'), content: <CompanyTab section="documents" /> },
    { value: 'templates', label: t('templates.title'), content: <TemplateSettings /> },
    { value: 'people', label: t('settings.people'), content: <PeopleSettings /> },
    ...(manages ? [{ value: 'mailbox', label: t('settings.mailbox'), content: <MailboxSettings /> }] : []),
    ...(manages ? [{ value: 'keys', label: t('settings.keys'), content: <KeySettings /> }] : []),
    ...(manages ? [{ value: 'webhooks', label: t('settings.webhooks'), content: <WebhookSettings /> }] : []),
  ];
  return (
    <Page title={t('nav.settings')} layout="form">
      {!manages && <Notice>{t('settings.readOnly')}</Notice>}
      <Tabs tabs={tabs} value={values.tab} onChange={(tab) => set({ tab })} />
    </Page>
  );
}

/** What offers say, and what is meant when a request does not say it. */
function OffersTab({ sells }: { sells: boolean }) {
  return (
    <div className="flex flex-col gap-4">
      <CompanyTab section="offers" />
      <StandardsCard customerId={null} readOnly={!sells} />
    </div>
  );
}

const sections = { company: CompanySettings, offers: OfferSettings, documents: DocumentSettings };

function CompanyTab({ section }: { section: keyof typeof sections }) {
  const company = useQuery(companyQuery);
  if (company.data) {
    const Section = sections[section];
    return <Section key={company.data.version} company={company.data} />;
  }
  if (company.error)
    return <ErrorState error={company.error} onRetry={() => company.refetch().catch(() => undefined)} />;
  return <SkeletonRows />;
}
