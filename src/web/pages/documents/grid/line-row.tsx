import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { focusLine } from './focus-cell.ts';
import { LineCells } from './line-cells.tsx';
import { LineMenu } from './line-menu.tsx';
import type { LineRowProps } from './line-row-props.ts';
import { LineTotal } from './line-total.tsx';
import { TextCell } from './text-cell.tsx';

/** One line: grip, cells, total, menu. Drawn again only when something of it changed. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { t } = useI18n();
  const { element, readOnly } = props;
  const { id, type } = element;
  const sortable = useSortable({ id, disabled: readOnly });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!readOnly && rowKey(event, props)) event.preventDefault();
  };
  const name = element.name || t('documents.line.unnamed');
  return (
    <>
      {element.page_break === 'before' && <PageBreak />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the cells inside */}
      <div
        ref={sortable.setNodeRef}
        data-line={id}
        onKeyDown={onKeyDown}
        style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
        className={cx(
          'doc-row relative border-b border-line-soft px-1.5 py-1.5 last:border-0',
          sortable.isDragging && 'z-10 rounded-md bg-raised shadow-pop',
          (type === 'heading' || type === 'subtotal') && 'doc-row-short bg-sunken',
          element.is_optional && 'bg-accent-soft/40',
        )}
      >
        <button
          type="button"
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t('documents.line.move', { name })}
          disabled={readOnly}
          className="flex h-7 items-center justify-center rounded-sm text-faint hover:text-ink disabled:invisible [grid-area:drag]"
        >
          <GripVertical className="size-3.5" aria-hidden="true" />
        </button>
        <NameCell {...props} />
        <LineCells {...props} name={name} />
        <LineTotal {...props} />
        <div className="text-right [grid-area:menu]">
          <LineMenu {...props} name={name} />
        </div>
      </div>
      {element.page_break === 'after' && <PageBreak />}
    </>
  );
});

function NameCell(props: LineRowProps) {
  const { t } = useI18n();
  const { element, order, acts, readOnly } = props;
  return (
    <div className="min-w-0 [grid-area:name]">
      <TextCell
        column="name"
        label={t('documents.line.name', { number: order })}
        value={element.name}
        readOnly={readOnly}
        className={cx('text-left', element.type === 'paragraph' ? 'font-medium' : 'font-semibold')}
        onPaste={(text) => acts.paste(text, order + 1)}
        onCommit={(typed) => {
          if (typed.trim() === '') return false;
          acts.change(element.id, { name: typed.trim() });
          return true;
        }}
      />
      <Description {...props} />
    </div>
  );
}

function Description({ element, onDetails, readOnly }: LineRowProps) {
  const { t } = useI18n();
  const text = (element.description ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '' && !element.remark) return null;
  return (
    <button
      type="button"
      disabled={readOnly}
      title={t('documents.line.details')}
      onClick={() => onDetails(element.id)}
      className="line-clamp-2 w-full rounded-sm px-1.5 text-left text-xs text-muted enabled:hover:text-ink"
    >
      {text || element.remark}
    </button>
  );
}

function PageBreak() {
  const { t } = useI18n();
  return (
    <div className="flex items-center gap-2 px-3 py-1 text-2xs text-faint">
      <span className="h-px flex-1 border-t border-dashed border-line-strong" />
      {t('documents.line.pageBreak')}
      <span className="h-px flex-1 border-t border-dashed border-line-strong" />
    </div>
  );
}

/** Keys that belong to the row: Alt and arrows move it, ⌘D copies, ⌘⌫ removes. True when the key was one. */
function rowKey(event: KeyboardEvent, { element: { id }, order, acts }: LineRowProps): boolean {
  const { key, altKey, metaKey, ctrlKey } = event;
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    acts.move(id, order + (key === 'ArrowUp' ? -1 : 1));
    requestAnimationFrame(() => focusLine(id));
    return true;
  }
  const isMod = metaKey || ctrlKey;
  if (isMod && key.toLowerCase() === 'd') acts.duplicate(id);
  else if (isMod && key === 'Backspace') acts.remove(id);
  else return false;
  return true;
}
