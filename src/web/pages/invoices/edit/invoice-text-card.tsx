import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { RichText } from '../../documents/rich/rich-text.tsx';
import { SnippetMenu } from '../../documents/rich/snippet-menu.tsx';
import { invoiceCalls } from '../data/invoice.ts';
import { useInvoiceDesk } from './invoice-desk.ts';

/** The text before or after the lines. A sent invoice without one shows none. */
export function InvoiceTextCard({ field }: { field: 'header' | 'footer' }) {
  const { t } = useI18n();
  const { invoice, readOnly, write } = useInvoiceDesk();
  const label = t(`documents.${field}`);
  if (readOnly && !invoice[field]) return null;
  return (
    <Card title={label} description={readOnly ? undefined : t('documents.rich.hint')}>
      <RichText
        label={label}
        value={invoice[field] ?? ''}
        readOnly={readOnly}
        tools={(insert) => <SnippetMenu kind={field} insert={insert} />}
        onChange={(html) => {
          write({ send: () => invoiceCalls.edit(invoice.id, { [field]: html || null }) }).catch(() => undefined);
        }}
      />
    </Card>
  );
}
