import { useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ownPath } from '../documents/editor/own-path.ts';
import { useSettled } from '../offers/data/use-settled.ts';
import type { Invoice } from './data/invoice.ts';

const pausedMs = 600;

/** The paper, drawn anew a moment after each change. */
export function InvoicePreview({ invoice, saving }: { invoice: Invoice; saving: boolean }) {
  const { t } = useI18n();
  const version = useSettled(invoice.version, pausedMs);
  // Its address is signed anew with every read; only a change of the invoice draws it anew.
  const paper = useRef({ version: 0, path: '' });
  if (paper.current.version !== version) paper.current = { version, path: ownPath(invoice.pdf_url) };
  return (
    <section
      aria-label={t('invoices.preview')}
      aria-busy={saving}
      className="min-w-0 max-lg:h-[70dvh] lg:sticky lg:top-0 lg:h-[calc(100dvh-5.5rem)]"
    >
      <iframe
        key={version}
        title={t('invoices.preview')}
        src={`${paper.current.path}#toolbar=0&navpanes=0&view=FitH`}
        className="size-full rounded-xl border border-line bg-sunken"
      />
    </section>
  );
}
