import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../../client/api.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Money } from '../../../ui/money.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useWrite } from '../../../ui/use-write.ts';
import { documentsPath, readDoorPage } from '../../documents/data/document-queries.ts';
import { ContactDialog } from '../../documents/editor/contact-dialog.tsx';
import { ContactSearch } from '../../documents/editor/contact-search.tsx';
import { type DocumentRow, recipientOf } from '../../documents/list/document-row.ts';
import { invoiceCalls, invoicesPath } from '../data/invoice.ts';
import { BillOfferDialog } from './bill-offer-dialog.tsx';

/** An invoice begins with an approved offer that is not billed yet, or with whom it is for. */
export function NewInvoiceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [from, setFrom] = useState('offer');
  const [offer, setOffer] = useState<DocumentRow | null>(null);
  const [name, setName] = useState<string | null>(null);
  const { create, busy } = useCreate();
  if (offer) return <BillOfferDialog offer={offer} onClose={onClose} />;
  if (name !== null) {
    return (
      <ContactDialog
        contact={null}
        name={name}
        company={null}
        onSaved={({ id }) => create(id)}
        onClose={() => setName(null)}
      />
    );
  }
  const empty = (
    <div className="flex flex-col gap-2 pb-4">
      <p className="text-sm text-muted">{t('invoices.newEmptyHint')}</p>
      <ContactSearch companyName="" disabled={busy} onPick={({ id }) => create(id)} onNew={setName} />
    </div>
  );
  return (
    <Dialog open={true} onOpenChange={(open) => !open && onClose()} title={t('invoices.new')}>
      <Tabs
        value={from}
        onChange={setFrom}
        tabs={[
          {
            value: 'offer',
            label: t('invoices.fromOffer'),
            content: <BillableOffers onPick={setOffer} />,
          },
          { value: 'empty', label: t('invoices.fromNothing'), content: empty },
        ]}
      />
    </Dialog>
  );
}

function useCreate() {
  const navigate = useNavigate();
  const { run, busy } = useWrite(invoicesPath);
  const create = (contactId: string) => {
    run(async () => {
      const { id } = await invoiceCalls.create(contactId);
      await navigate({ to: `/invoices/${id}` });
    }).catch(() => undefined);
  };
  return { create, busy };
}

/** Approved offers of which something is left to bill. */
function BillableOffers({ onPick }: { onPick: (offer: DocumentRow) => void }) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const query = { 'filter[status]': 'billable', 'filter[search]': words, include: 'contact,company', per_page: 20 };
  const found = useQuery({
    queryKey: [documentsPath, 'billable', words],
    queryFn: async ({ signal }) =>
      readDoorPage<DocumentRow>(await api.get<unknown>(documentsPath, { query, signal })).items,
  });
  return (
    <div className="flex flex-col gap-2 pb-4">
      <SearchInput label={t('documents.search')} value={words} onChange={setWords} />
      {found.isPending && <SkeletonRows rows={4} />}
      {found.data?.length === 0 && <p className="py-4 text-sm text-muted">{t('invoices.noBillable')}</p>}
      <ul className="flex flex-col">
        {found.data?.map((offer) => (
          <li key={offer.id}>
            <button
              type="button"
              onClick={() => onPick(offer)}
              className="flex w-full items-center gap-3 rounded-md px-2 py-2 text-left text-sm hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">
                  {[offer.number, offer.name].filter(Boolean).join(' · ')}
                </span>
                <span className="block truncate text-xs text-muted">{recipientOf(offer)}</span>
              </span>
              <Money amount={toBill(offer)} currency={offer.currency} />
              <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is left, for the eye; the invoice is priced by the server. */
function toBill({ billable_total: all, billed_total: billed }: DocumentRow): string {
  return (all - billed).toFixed(2);
}
