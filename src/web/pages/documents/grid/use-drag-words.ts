import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useI18n } from '../../../i18n/i18n-context.ts';
import type { DocumentElement } from '../data/document.ts';

/** What a screen reader says while a line is dragged. */
export function useDragWords(elements: readonly DocumentElement[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useI18n();
  const placeOf = (id: UniqueIdentifier) => elements.findIndex((element) => element.id === id) + 1;
  const words = (id: UniqueIdentifier, place: number) => ({
    name: elements[placeOf(id) - 1]?.name || t('documents.line.unnamed'),
    place,
    count: elements.length,
  });
  return {
    screenReaderInstructions: { draggable: t('documents.drag.how') },
    announcements: {
      onDragStart: ({ active }) => t('documents.drag.picked', words(active.id, placeOf(active.id))),
      onDragOver: ({ active, over }) => t('documents.drag.over', words(active.id, placeOf(over?.id ?? active.id))),
      onDragEnd: ({ active, over }) => t('documents.drag.dropped', words(active.id, placeOf(over?.id ?? active.id))),
      onDragCancel: ({ active }) => t('documents.drag.canceled', words(active.id, placeOf(active.id))),
    },
  };
}
