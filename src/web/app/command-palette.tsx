import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Kbd } from '../ui/kbd.tsx';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteInput } from './palette-input.tsx';
import { PaletteList } from './palette-list.tsx';
import { usePaletteEntries } from './use-palette-entries.tsx';

export interface CommandPaletteProps {
  onClose: () => void;
  onHelp: () => void;
}

/** ⌘K: pages, actions, and every offer, product and customer. */
export function CommandPalette({ onClose, onHelp }: CommandPaletteProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { entries, searching } = usePaletteEntries(typed, onHelp);
  const at = Math.min(active, entries.length - 1);
  const open = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, at, entries.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter') open(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog.Root open={true} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fade fixed inset-0 z-30 bg-overlay" />
        <Dialog.Popup
          initialFocus={input}
          className="pop fixed top-2 left-1/2 z-30 flex max-h-[min(32rem,90dvh)] w-[40rem] max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-col overflow-hidden rounded-xl bg-raised shadow-pop outline-none sm:top-[12dvh]"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <PaletteInput
            inputRef={input}
            typed={typed}
            searching={searching}
            active={entries[at] ? at : null}
            onKeyDown={onKeyDown}
            onType={(text) => {
              setTyped(text);
              setActive(0);
            }}
          />
          <PaletteList entries={entries} active={at} onActive={setActive} onOpen={open} />
          {entries.length === 0 && !searching && (
            <p className="px-4 py-10 text-center text-muted">{t('palette.empty', { query: typed })}</p>
          )}
          <p role="status" className="sr-only">
            {t('palette.results', { count: entries.length })}
          </p>
          <footer className="hidden shrink-0 items-center gap-1.5 border-t border-line px-4 py-2 text-xs text-faint sm:flex">
            <Kbd keys="↑" />
            <Kbd keys="↓" />
            {t('palette.hint')}
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
