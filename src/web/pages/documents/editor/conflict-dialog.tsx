import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { OfferDocument } from '../data/document.ts';
import type { DocumentConflict } from '../data/use-document-writes.ts';

/** Two people changed the same place: both versions side by side, and a choice. */
export function ConflictDialog({ conflict }: { conflict: DocumentConflict }) {
  const { t } = useI18n();
  const { write, mine, theirs, resolve } = conflict;
  const name = theirs.updated_by?.name ?? t('documents.conflict.somebody');
  const fields = write.touches ?? [];
  return (
    <Dialog
      open={true}
      onOpenChange={() => undefined}
      size="lg"
      title={t('documents.conflict.title', { name })}
      description={t('documents.conflict.body', { what: write.label })}
      footer={
        <>
          <Button onClick={() => resolve('theirs')}>{t('documents.conflict.theirs')}</Button>
          <Button variant="primary" onClick={() => resolve('mine')}>
            {t('documents.conflict.mine')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Side title={t('documents.conflict.yours')} document={mine} fields={fields} />
        <Side title={name} document={theirs} fields={fields} />
      </div>
    </Dialog>
  );
}

function Side({ title, document, fields }: { title: string; document: OfferDocument; fields: readonly string[] }) {
  const { t } = useI18n();
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <div className="scroll-thin max-h-72 overflow-y-auto rounded-md border border-line bg-sunken p-3 text-sm break-words whitespace-pre-line">
        {fields.map((field) => (
          <p key={field}>{valueText(document, field) ?? t('documents.conflict.gone')}</p>
        ))}
      </div>
    </div>
  );
}

/** The value of a touched field as words; null where it is no longer there. */
function valueText(document: OfferDocument, field: string): string | null {
  if (field === 'contact_id')
    return document.contact ? [document.contact.firstname, document.contact.lastname].join(' ') : '–';
  if (field === 'project_id') return document.project?.name ?? '–';
  if (field === 'order') return document.elements.map(({ name }, at) => `${at + 1}. ${name}`).join('\n');
  const [id = '', part] = field.split('.');
  const element = document.elements.find((one) => one.id === id);
  const known: unknown =
    part === undefined ? (element?.name ?? ownValue(document, field)) : element?.[part as keyof typeof element];
  if (known === undefined) return null;
  return known === null || known === '' ? '–' : plainText(String(known));
}

function ownValue(document: OfferDocument, field: string): unknown {
  return field in document ? document[field as keyof OfferDocument] : undefined;
}

const plainText = (html: string): string =>
  html
    .replaceAll(/<\/p>|<br\s*\/?>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim();
