import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Spinner } from '../ui/spinner.tsx';

export interface PaletteInputProps {
  inputRef: Ref<HTMLInputElement>;
  typed: string;
  searching: boolean;
  /** Place of the entry that Enter opens; null without one. */
  active: number | null;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The search box of the command palette; it keeps the focus while the list is walked through. */
export function PaletteInput({ inputRef, typed, searching, active, onType, onKeyDown }: PaletteInputProps) {
  const { t } = useI18n();
  return (
    <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
      {searching ? <Spinner className="text-faint" /> : <Search className="size-4 text-faint" aria-hidden="true" />}
      <input
        ref={inputRef}
        role="combobox"
        aria-expanded={true}
        aria-controls="palette-list"
        aria-activedescendant={active === null ? undefined : `palette-${active}`}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => onType(event.currentTarget.value)}
        className="min-w-0 flex-1 bg-transparent text-base outline-none"
      />
    </div>
  );
}
