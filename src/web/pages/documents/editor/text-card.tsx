import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { changeDocument } from '../data/document-calls.ts';
import { RichText } from '../rich/rich-text.tsx';
import { SnippetMenu } from '../rich/snippet-menu.tsx';
import { useDesk } from './desk-context.ts';

/** The text before or after the lines; nothing where there is none and none can be written. */
export function TextCard({ field }: { field: 'header' | 'footer' }) {
  const { t } = useI18n();
  const { document, readOnly, write } = useDesk();
  const label = t(`documents.${field}`);
  const text = document[field] ?? '';
  if (readOnly && isBlank(text)) return null;
  return (
    <Card title={label} description={readOnly ? undefined : t('documents.rich.hint')}>
      <RichText
        label={label}
        value={text}
        readOnly={readOnly}
        tools={(insert) => <SnippetMenu kind={field} insert={insert} />}
        onChange={(html) => {
          write(changeDocument(document.id, { [field]: html || null }, label)).catch(() => undefined);
        }}
      />
    </Card>
  );
}

const isBlank = (html: string): boolean => html.replaceAll(/<[^>]+>|&nbsp;|\s/g, '') === '';
