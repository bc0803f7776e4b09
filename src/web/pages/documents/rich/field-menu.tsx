import { type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { FieldMenuProps } from './merge-field.ts';

export interface MenuKeys {
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** Merge fields that fit what is being typed after `{{`. The text keeps the focus; arrows, Enter and Esc are passed on. */
export function FieldMenu({ menu, keys }: { menu: FieldMenuProps; keys: RefObject<MenuKeys | null> }) {
  const { t } = useI18n();
  const [at, setAt] = useState(0);
  const { items, command } = menu;
  useEffect(() => setAt((current) => Math.min(current, Math.max(items.length - 1, 0))), [items.length]);
  useImperativeHandle(keys, () => ({
    onKey(event) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0 && items.length > 0) {
        setAt((current) => (current + step + items.length) % items.length);
        return true;
      }
      const chosen = items[at];
      if ((event.key !== 'Enter' && event.key !== 'Tab') || !chosen) return false;
      command(chosen);
      return true;
    },
  }));
  const place = menu.clientRect?.();
  if (!place || items.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label={t('documents.rich.fields')}
      className="pop fixed z-40 max-h-64 w-64 overflow-y-auto rounded-lg bg-raised p-1 shadow-pop"
      style={{ left: Math.min(place.left, window.innerWidth - 272), top: place.bottom + 4 }}
    >
      {items.map((item, index) => (
        <div
          key={item.path}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            command(item);
          }}
          className={cx('cursor-pointer rounded-md px-2 py-1 text-sm', index === at && 'bg-hover')}
        >
          <span className="block truncate">{item.label}</span>
          <span className="block truncate font-mono text-2xs text-faint">{item.path}</span>
        </div>
      ))}
    </div>
  );
}
