import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { economicsQuery } from '../../offers/data/offer-queries.ts';
import { useDesk } from '../editor/desk-context.ts';
import { LineDetails } from './line-details.tsx';
import { LineRows } from './line-rows.tsx';
import { NewLine } from './new-line.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { useLineActs } from './use-line-acts.ts';

/** All lines of the document as one grid. */
export function LinesCard() {
  const { t } = useI18n();
  const { document, readOnly, arriving } = useDesk();
  const { elements, currency } = document;
  const acts = useLineActs();
  const margins = useQuery(economicsQuery(document)).data?.lines ?? [];
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const onDetails = useCallback((id: string) => setDetailsOf(id), []);
  const ids = elements.map(({ id }) => id);
  const details = elements.find(({ id }) => id === detailsOf);
  const rows = { elements, margins, acts, currency, readOnly, onDetails };
  return (
    <Card
      title={t('documents.lines.title')}
      description={readOnly ? undefined : t('documents.lines.hint')}
      flush={true}
    >
      <div data-lines={true} className="@container">
        <LineRows {...rows} />
        <ArrivingLines names={arriving} />
        {elements.length === 0 && arriving.length === 0 && (
          <p className="p-4 text-sm text-muted">{t('documents.lines.none')}</p>
        )}
        {elements.length === 0 && !readOnly && <TemplateChoice acts={acts} />}
        <NewLine acts={acts} lines={ids} readOnly={readOnly} />
      </div>
      {details && <LineDetails element={details} acts={acts} onClose={() => setDetailsOf(null)} />}
    </Card>
  );
}

/** Lines that were added and are not kept yet: without a connection they wait here. */
function ArrivingLines({ names }: { names: readonly string[] }) {
  const { t } = useI18n();
  if (names.length === 0) return null;
  return (
    <ul aria-label={t('documents.lines.arriving')} className="border-t border-line-soft">
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two new lines may have one name, and their order does not change
        <li key={`${at} ${name}`} className="flex items-center gap-2 px-3 py-2 text-sm text-muted">
          <Spinner className="size-3.5" />
          <span className="min-w-0 truncate">{name}</span>
        </li>
      ))}
    </ul>
  );
}
