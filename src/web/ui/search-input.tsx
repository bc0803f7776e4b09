import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { useShortcuts } from './use-shortcuts.ts';

export interface SearchInputProps {
  label: string;
  value: string;
  /** Called 200 ms after the last keystroke. */
  onChange: (value: string) => void;
}

/** Search of a list; `/` focuses it, Esc clears it. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(value, onChange);

  useShortcuts([{ keys: '/', label: t('shortcut.search'), run: () => input.current?.focus() }]);

  return (
    <div className="relative w-full sm:w-72">
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        aria-hidden="true"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        className="control px-8!"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (typed === '') input.current?.blur();
          setTyped('');
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={t('action.clear')}
          onClick={() => {
            setTyped('');
            input.current?.focus();
          }}
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-faint hover:text-ink"
        >
          <X className="size-3.5" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** What is typed at once, reported 200 ms after the last keystroke; a value that changes from outside wins. */
function useTyped(value: string, onChange: (value: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      report.current(typed);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed]);

  return [typed, setTyped];
}
