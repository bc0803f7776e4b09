import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from '../ui/cx.ts';
import { ShortcutKeys } from '../ui/shortcut-keys.tsx';
import type { PaletteEntry } from './palette-entry.ts';

export interface PaletteListProps {
  entries: readonly PaletteEntry[];
  active: number;
  onActive: (index: number) => void;
  onOpen: (entry: PaletteEntry) => void;
}

/** The entries under their group headings. The focus stays in the search box; `active` says which one Enter opens. */
export function PaletteList({ entries, active, onActive, onOpen }: PaletteListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#palette-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id="palette-list"
      role="listbox"
      aria-label={t('palette.title')}
      className="scroll-thin min-h-0 flex-1 overflow-y-auto p-1.5 empty:hidden"
    >
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entry.group !== entries[index - 1]?.group && (
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-2xs font-medium text-faint">
              {entry.group}
            </p>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search box above handles the keys of the whole list */}
          <div
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onOpen(entry)}
            onPointerMove={() => onActive(index)}
            className={cx(
              'flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted',
              index === active && 'bg-press',
            )}
          >
            {entry.icon}
            <span className="min-w-0 flex-1 truncate">
              {entry.title}
              {entry.subtitle && <span className="ml-2 text-xs text-faint">{entry.subtitle}</span>}
            </span>
            {entry.shortcut && <ShortcutKeys keys={entry.shortcut} />}
          </div>
        </div>
      ))}
    </div>
  );
}
