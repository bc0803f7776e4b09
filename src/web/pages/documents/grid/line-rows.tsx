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
import type { DocumentElement } from '../data/document.ts';
import { unitsQuery, vatRatesQuery } from '../data/document-queries.ts';
import { LineRow } from './line-row.tsx';
import type { LineRowProps } from './line-row-props.ts';
import { LinesHead } from './lines-head.tsx';
import { useDragWords } from './use-drag-words.ts';
import type { LineActs } from './use-line-acts.ts';

interface LineRowsProps extends Pick<LineRowProps, 'acts' | 'currency' | 'readOnly' | 'onDetails'> {
  elements: readonly DocumentElement[];
  /** What is earned with a line, where somebody may know. */
  margins?: readonly { readonly id: string; readonly marginPercent: number | null; readonly belowFloor: boolean }[];
}

/** The lines of an offer or an invoice under their headings, to be changed and dragged. */
export function LineRows({ elements, margins = [], ...same }: LineRowsProps) {
  const rates = useQuery(vatRatesQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const { sensors, onDragEnd } = useDragging(elements, same.acts);
  const words = useDragWords(elements);
  return (
    <>
      <datalist id="document-units">
        {units.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {elements.length > 0 && <LinesHead />}
      <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={words} onDragEnd={onDragEnd}>
        <SortableContext items={elements.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          {elements.map((element, at) => {
            const margin = margins.find(({ id }) => id === element.id);
            return (
              <LineRow
                key={element.id}
                {...same}
                element={element}
                order={at + 1}
                rates={rates}
                marginPercent={margin?.marginPercent ?? null}
                belowFloor={margin?.belowFloor ?? false}
              />
            );
          })}
        </SortableContext>
      </DndContext>
    </>
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
