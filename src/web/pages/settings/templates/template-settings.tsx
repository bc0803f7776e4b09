import { useQuery } from '@tanstack/react-query';
import { LayoutTemplate, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { mayManage } from '../../../client/session.ts';
import { type Template, templatesQuery } from '../../../client/templates.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import { TemplateDialog } from './template-dialog.tsx';

/** Texts that documents begin with, snippets, and whole documents to start from. */
export function TemplateSettings() {
  const { t } = useI18n();
  const { role } = useSession();
  const templates = useQuery(templatesQuery);
  const [editing, setEditing] = useState<{ readonly template: Template | null } | null>(null);
  const manages = mayManage(role);
  const add = manages && (
    <Button onClick={() => setEditing({ template: null })}>
      <Plus className="size-4" aria-hidden="true" />
      {t('templates.new')}
    </Button>
  );
  return (
    <Card title={t('templates.title')} description={t('templates.hint')} flush={true} actions={add}>
      {templates.isPending && <SkeletonRows rows={4} />}
      {templates.error && !templates.data && (
        <ErrorState error={templates.error} onRetry={() => templates.refetch().catch(() => undefined)} />
      )}
      {templates.data?.length === 0 && (
        <EmptyState icon={<LayoutTemplate />} title={t('templates.emptyTitle')} body={t('templates.emptyBody')} />
      )}
      <ul>
        {templates.data?.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            onOpen={manages ? () => setEditing({ template }) : undefined}
          />
        ))}
      </ul>
      {editing && <TemplateDialog template={editing.template} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function TemplateRow({ template, onOpen }: { template: Template; onOpen: (() => void) | undefined }) {
  const { t } = useI18n();
  const languages = useTextLanguageOptions();
  const { name, kind, language, isDefault, elements } = template;
  const known = languages.find(({ value }) => value === language)?.label ?? language;
  const details = [t(`templates.kind.${kind}`), known ?? t('templates.anyLanguage')];
  if (kind === 'offer') details.push(t('templates.lines', { count: elements.length }));
  return (
    <li className="border-b border-line-soft last:border-0">
      <button
        type="button"
        disabled={!onOpen}
        onClick={onOpen}
        className="flex w-full items-center gap-3 px-4 py-2.5 text-left enabled:hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{name}</span>
          <span className="block truncate text-xs text-muted">{details.join(' · ')}</span>
        </span>
        {isDefault && <Badge tone="accent">{t('templates.default')}</Badge>}
      </button>
    </li>
  );
}
