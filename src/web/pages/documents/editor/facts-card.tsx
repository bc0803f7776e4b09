import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { LazyInput } from '../../../ui/lazy-input.tsx';
import { SelectField } from '../../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import type { OfferDocument } from '../data/document.ts';
import { changeContact, changeDocument, changeProject, type DocumentFields } from '../data/document-calls.ts';
import { projectsQuery } from '../data/document-queries.ts';
import type { DocumentWrite } from '../data/document-write.ts';
import { ContactField } from './contact-field.tsx';
import { useDesk } from './desk-context.ts';

/** For whom, for what, until when, and in which language. */
export function FactsCard() {
  const { t } = useI18n();
  const { document, readOnly, write } = useDesk();
  const put = (change: DocumentWrite) => {
    write(change).catch(() => undefined);
  };
  const change = (fields: DocumentFields, label: string) => put(changeDocument(document.id, fields, label));
  return (
    <Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <ContactField onPick={(contact) => put(changeContact(document.id, contact, t('documents.contact')))} />
        <ProjectField onPick={(project) => put(changeProject(document.id, project, t('documents.project')))} />
        <Field label={t('documents.name')}>
          <LazyInput
            value={document.name ?? ''}
            disabled={readOnly}
            maxLength={255}
            placeholder={t('documents.namePlaceholder')}
            onLeave={(name) => change({ name: name || null }, t('documents.name'))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field
            label={t('documents.validUntil')}
            hint={document.valid_until ? undefined : t('documents.validUntilHint')}
          >
            <LazyInput
              type="date"
              value={document.valid_until ?? ''}
              disabled={readOnly && !document.is_locked}
              onLeave={(day) => change({ valid_until: day || null }, t('documents.validUntil'))}
            />
          </Field>
          <LanguageFact />
        </div>
      </div>
    </Card>
  );
}

function ProjectField({ onPick }: { onPick: (project: OfferDocument['project']) => void }) {
  const { t } = useI18n();
  const { document, readOnly } = useDesk();
  const companyId = document.contact?.company?.id ?? document.company?.id ?? '';
  const projects = useQuery(projectsQuery(companyId)).data ?? [];
  const { project } = document;
  const known = project && !projects.some(({ id }) => id === project.id) ? [project] : [];
  const all = [...known, ...projects];
  const options = all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={t('documents.project')}
      value={project?.id ?? ''}
      options={[{ value: '', label: t('documents.noProject') }, ...options]}
      disabled={readOnly}
      onChange={(chosen) => {
        const found = all.find(({ id }) => id === chosen);
        onPick(found ? { id: found.id, name: found.name } : null);
      }}
    />
  );
}

function LanguageFact() {
  const { t } = useI18n();
  const { document } = useDesk();
  const languages = useTextLanguageOptions();
  const code =
    document.contact?.preferred_language?.slice(0, 2).toLowerCase() ??
    new URL(document.share_url).searchParams.get('lang');
  const name = languages.find(({ value }) => value === code)?.label ?? code ?? '–';
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-xs font-medium text-muted">{t('documents.language')}</span>
      <span className="flex h-8 items-center text-sm">{name}</span>
      <span className="text-xs text-faint">{t('documents.languageHint')}</span>
    </div>
  );
}
