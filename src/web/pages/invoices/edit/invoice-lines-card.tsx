import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { unitsQuery, vatRatesQuery } from '../../documents/data/document-queries.ts';
import { LineDetails } from '../../documents/grid/line-details.tsx';
import { LineRow } from '../../documents/grid/line-row.tsx';
import { LinesHead } from '../../documents/grid/lines-head.tsx';
import { NewLine } from '../../documents/grid/new-line.tsx';
import { useInvoiceDesk } from './invoice-desk.ts';
import { InvoiceTotals } from './invoice-totals.tsx';
import { useInvoiceLineActs } from './use-invoice-line-acts.ts';

/** The lines of an invoice in the grid of offers, and what they come to. */
export function InvoiceLinesCard() {
  const { t } = useI18n();
  const { invoice, readOnly } = useInvoiceDesk();
  const { elements, currency } = invoice;
  const acts = useInvoiceLineActs();
  const rates = useQuery(vatRatesQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const onDetails = useCallback((id: string) => setDetailsOf(id), []);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const place = elements.findIndex(({ id }) => id === over?.id);
    if (over && place >= 0 && active.id !== over.id) acts.move(String(active.id), place + 1);
  };
  const ids = elements.map(({ id }) => id);
  const details = elements.find(({ id }) => id === detailsOf);
  return (
    <Card title={t('invoices.lines')} description={readOnly ? undefined : t('documents.lines.hint')} flush={true}>
      <datalist id="document-units">
        {units.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <div data-lines={true} className="@container">
        {elements.length > 0 && <LinesHead />}
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {elements.map((element, at) => (
              <LineRow
                key={element.id}
                element={element}
                order={at + 1}
                acts={acts}
                rates={rates}
                currency={currency}
                readOnly={readOnly}
                marginPercent={null}
                belowFloor={false}
                onDetails={onDetails}
              />
            ))}
          </SortableContext>
        </DndContext>
        {elements.length === 0 && <p className="p-4 text-sm text-muted">{t('invoices.noLines')}</p>}
        <NewLine acts={acts} lines={ids} readOnly={readOnly} />
      </div>
      <InvoiceTotals invoice={invoice} />
      {details && <LineDetails element={details} acts={acts} onClose={() => setDetailsOf(null)} />}
    </Card>
  );
}
