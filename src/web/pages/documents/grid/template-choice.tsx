import { useQuery } from '@tanstack/react-query';
import { LayoutTemplate } from 'lucide-react';
import { type Template, templatesQuery } from '../../../client/templates.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { changeDocument } from '../data/document-calls.ts';
import { useDesk } from '../editor/desk-context.ts';
import type { NewElement } from '../model/pasted-rows.ts';
import type { LineActs } from './use-line-acts.ts';

const most = 6;

/** Whole documents that an empty one can start from. */
export function TemplateChoice({ acts }: { acts: LineActs }) {
  const { t } = useI18n();
  const { document, write } = useDesk();
  const known = (useQuery(templatesQuery).data ?? []).filter(({ kind }) => kind === 'offer').slice(0, most);
  const start = async ({ name, html, footer, elements }: Template) => {
    const texts = { ...(html ? { header: html } : {}), ...(footer ? { footer } : {}) };
    if (Object.keys(texts).length > 0) await write(changeDocument(document.id, texts, name));
    if (elements.length > 0) await acts.add(elements as readonly NewElement[], null);
  };
  if (known.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 px-4 pb-4">
      {known.map((template) => (
        <Button key={template.id} size="sm" onClick={() => start(template).catch(() => undefined)}>
          <LayoutTemplate className="size-3.5" aria-hidden="true" />
          {t('templates.apply', { name: template.name })}
        </Button>
      ))}
    </div>
  );
}
