import { Download, ExternalLink } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { buttonClass } from '../../../ui/button-class.ts';
import { offersPath } from '../data/offer-queries.ts';
import { useSettled } from '../data/use-settled.ts';
import type { Offer } from '../model/offer.ts';

/** The PDF as the client gets it, drawn anew a moment after each change. */
export function PdfPreview({ offer }: { offer: Offer }) {
  const { t } = useI18n();
  const version = useSettled(offer.version, 500);
  const path = `${offersPath}/${offer.id}/pdf`;
  return (
    <div className="flex flex-col gap-3">
      <iframe
        key={version}
        title={t('offers.pdf.title', { name: offer.name })}
        src={`${path}?v=${version}#toolbar=0&navpanes=0&view=FitH`}
        className="aspect-[1/1.42] max-h-[calc(100dvh-17rem)] min-h-80 w-full rounded-md border border-line bg-sunken"
      />
      <div className="flex gap-2">
        <a href={path} target="_blank" rel="noreferrer" className={buttonClass('secondary', 'sm')}>
          <ExternalLink className="size-3.5" aria-hidden="true" />
          {t('offers.pdf.open')}
        </a>
        <a href={`${path}?download=1`} download={true} className={buttonClass('ghost', 'sm')}>
          <Download className="size-3.5" aria-hidden="true" />
          {t('action.download')}
        </a>
      </div>
    </div>
  );
}
