import { Download } from 'lucide-react';
import { useSession } from '../../app/session-context.ts';
import { mayManage } from '../../client/session.ts';
import { synonymsPath } from '../../client/synonyms.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { BaseSynonyms } from './base-synonyms.tsx';
import { NewSynonyms } from './new-synonyms.tsx';
import { SynonymList } from './synonym-list.tsx';
import { SynonymsImport } from './synonyms-import.tsx';

const defaults = { tab: 'own', query: '' };

/** Words that mean the same: the company's own, what corrections suggest, and what ships with the engine. */
export function SynonymsPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const { values, set } = useUrlFilters(defaults);
  const search = { query: values.query, onQuery: (query: string) => set({ query }) };
  const tabs = [
    {
      value: 'own',
      label: t('engine.synonyms.own'),
      content: (
        <div className="flex flex-col gap-4">
          {mayManage(role) && <NewSynonyms />}
          <SynonymList {...search} proposed={false} />
        </div>
      ),
    },
    { value: 'proposed', label: t('engine.synonyms.proposed'), content: <SynonymList {...search} proposed={true} /> },
    { value: 'shipped', label: t('engine.synonyms.shipped'), content: <BaseSynonyms {...search} /> },
  ];
  return (
    <Page
      title={t('engine.synonyms')}
      layout="form"
      actions={
        <>
          <a href={`${synonymsPath}/export`} download={true} className={buttonClass('secondary')}>
            <Download className="size-4" aria-hidden="true" />
            <span className="max-sm:sr-only">{t('engine.synonyms.export')}</span>
          </a>
          {mayManage(role) && <SynonymsImport />}
        </>
      }
    >
      <p className="max-w-2xl text-sm text-muted">{t('engine.synonyms.intro')}</p>
      <Tabs tabs={tabs} value={values.tab} onChange={(tab) => set({ tab, query: '' })} />
    </Page>
  );
}
