import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { RequestText } from './request-text.tsx';
import { type ReviewFocus, useReview } from './review-context.ts';

/** Beside the lines: what the client wrote, or what the client will get. On a phone it folds away. */
export function RequestPane({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const [tab, setTab] = useState(offer.clientRequest ? 'request' : 'pdf');
  const tabs = [
    { value: 'request', label: t('offers.request.title'), content: <RequestText focus={focus} /> },
    { value: 'pdf', label: t('offers.pdf.preview'), content: tab === 'pdf' ? <PdfPreview offer={offer} /> : null },
  ];
  return (
    <>
      <section
        aria-label={t('offers.request.title')}
        className="rounded-xl border border-line bg-surface px-4 pt-1 pb-4 shadow-lift max-lg:hidden"
      >
        <Tabs tabs={tabs} value={tab} onChange={setTab} />
      </section>
      <details className="group rounded-xl border border-line bg-surface shadow-lift lg:hidden">
        <summary className="flex h-11 items-center justify-between px-4 text-sm font-semibold">
          {t('offers.request.title')}
          <ChevronDown className="size-4 text-muted transition-transform group-open:rotate-180" aria-hidden="true" />
        </summary>
        <div className="border-t border-line-soft p-4">
          <RequestText focus={focus} />
        </div>
      </details>
    </>
  );
}
