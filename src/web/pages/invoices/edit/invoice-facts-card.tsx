import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import { LazyInput } from '../../../ui/lazy-input.tsx';
import { contactName } from '../../documents/data/document.ts';
import { ContactDialog } from '../../documents/editor/contact-dialog.tsx';
import { ContactSearch } from '../../documents/editor/contact-search.tsx';
import { invoiceCalls } from '../data/invoice.ts';
import { useInvoiceDesk } from './invoice-desk.ts';

type Fields = Readonly<Record<string, unknown>>;

/** For whom, about what, from when until when, and the offer that it came from. */
export function InvoiceFactsCard() {
  const { t, date } = useI18n();
  const { invoice, readOnly, write } = useInvoiceDesk();
  const { source_offer: offer } = invoice;
  const change = (fields: Fields) => {
    const send = () => invoiceCalls.edit(invoice.id, fields);
    write({ send, show: (known) => ({ ...known, ...fields }) }).catch(() => undefined);
  };
  return (
    <Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <Debtor onPick={(id) => change({ contact_id: id })} />
        <Field label={t('invoices.name')}>
          <LazyInput
            value={invoice.name ?? ''}
            disabled={readOnly}
            maxLength={255}
            onLeave={(name) => change({ name: name || null })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('invoices.issued')}>
            <LazyInput
              type="date"
              value={(invoice.issued_at ?? '').slice(0, 10)}
              disabled={readOnly}
              onLeave={(day) => day && change({ issued_at: day })}
            />
          </Field>
          <Field label={t('invoices.due')}>
            <LazyInput
              type="date"
              value={(invoice.due_at ?? '').slice(0, 10)}
              disabled={readOnly}
              onLeave={(day) => change({ due_at: day || null })}
            />
          </Field>
        </div>
        <div className="flex flex-col justify-center gap-1.5">
          <Checkbox
            label={t('invoices.includeVat')}
            checked={invoice.include_vat}
            disabled={readOnly}
            onChange={(include_vat) => change({ include_vat })}
          />
          {offer && (
            <Fact label={t('invoices.offer')}>
              <Link to={`/documents/${offer.id}`} className="text-accent hover:underline">
                {offer.number}
              </Link>
            </Fact>
          )}
          {invoice.paid_at && <Fact label={t('invoices.paid')}>{date(invoice.paid_at)}</Fact>}
          {invoice.reminded > 0 && <Fact label={t('invoices.reminded')}>{String(invoice.reminded)}</Fact>}
        </div>
      </div>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="text-sm">
      <span className="text-muted">{label}: </span>
      {children}
    </p>
  );
}

/** Who pays: somebody known, or somebody new who is created at once. */
function Debtor({ onPick }: { onPick: (contactId: string) => void }) {
  const { t } = useI18n();
  const { invoice, readOnly } = useInvoiceDesk();
  const { contact, company } = invoice;
  const [choosing, setChoosing] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  const picked = (id: string) => {
    setChoosing(false);
    setFresh(null);
    onPick(id);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-xs font-medium text-muted">{t('invoices.for')}</span>
      {choosing ? (
        <ContactSearch
          companyName={company?.name ?? ''}
          disabled={false}
          onPick={({ id }) => picked(id)}
          onNew={setFresh}
        />
      ) : (
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm leading-8 font-medium">
              {[company?.name, contact ? contactName(contact) : null].filter(Boolean).join(' · ')}
            </p>
            <p className="truncate text-xs text-faint">{contact?.email ?? t('documents.contactNoMail')}</p>
          </div>
          {!readOnly && (
            <Button size="sm" onClick={() => setChoosing(true)}>
              {t('documents.contactChange')}
            </Button>
          )}
        </div>
      )}
      {fresh !== null && (
        <ContactDialog
          contact={null}
          name={fresh}
          company={company}
          onSaved={({ id }) => picked(id)}
          onClose={() => setFresh(null)}
        />
      )}
    </div>
  );
}
