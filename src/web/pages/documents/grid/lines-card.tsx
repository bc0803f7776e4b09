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
import { Spinner } from '../../../ui/spinner.tsx';
import { economicsQuery } from '../../offers/data/offer-queries.ts';
import type { DocumentElement } from '../data/document.ts';
import { unitsQuery, vatRatesQuery } from '../data/document-queries.ts';
import { useDesk } from '../editor/desk-context.ts';
import { LineDetails } from './line-details.tsx';
import { LineRow } from './line-row.tsx';
import { LinesHead } from './lines-head.tsx';
import { NewLine } from './new-line.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { useDragWords } from './use-drag-words.ts';
import { type LineActs, useLineActs } from './use-line-acts.ts';

/** All lines of the document as one grid. */
export function LinesCard() {
  const { t } = useI18n();
  const { document, readOnly, arriving } = useDesk();
  const { elements } = document;
  const acts = useLineActs();
  const rates = useQuery(vatRatesQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const margins = useQuery(economicsQuery(document)).data?.lines ?? [];
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const onDetails = useCallback((id: string) => setDetailsOf(id), []);
  const { sensors, onDragEnd } = useDragging(elements, acts);
  const words = useDragWords(elements);
  const ids = elements.map(({ id }) => id);
  const details = elements.find(({ id }) => id === detailsOf);
  return (
    <Card
      title={t('documents.lines.title')}
      description={readOnly ? undefined : t('documents.lines.hint')}
      flush={true}
    >
      <datalist id="document-units">
        {units.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <div data-lines={true} className="@container">
        {elements.length > 0 && <LinesHead />}
        <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={words} onDragEnd={onDragEnd}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {elements.map((element, at) => {
              const margin = margins.find(({ id }) => id === element.id);
              return (
                <LineRow
                  key={element.id}
                  element={element}
                  order={at + 1}
                  acts={acts}
                  rates={rates}
                  currency={document.currency}
                  readOnly={readOnly}
                  marginPercent={margin?.marginPercent ?? null}
                  belowFloor={margin?.belowFloor ?? false}
                  onDetails={onDetails}
                />
              );
            })}
          </SortableContext>
        </DndContext>
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

/** Lines are dragged by their grip, with the pointer or with Space and the arrows. */
function useDragging(elements: readonly DocumentElement[], acts: LineActs) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const place = elements.findIndex(({ id }) => id === over?.id);
    if (over && place >= 0 && active.id !== over.id) acts.move(String(active.id), place + 1);
  };
  return { sensors, onDragEnd };
}
