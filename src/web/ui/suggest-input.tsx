import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  /** At the end of the row: a score, a price. */
  readonly end?: ReactNode | undefined;
}

export interface SuggestInputProps {
  /** What is typed. Free text: picking a suggestion is up to the person. */
  value: string;
  onChange: (typed: string) => void;
  suggestions: readonly Suggestion[];
  onPick: (suggestion: Suggestion) => void;
  /** Needed outside a Field. */
  'aria-label'?: string | undefined;
  placeholder?: string | undefined;
  /** The answer to what is typed is on its way. */
  busy?: boolean | undefined;
  /** Said in the list when there is nothing to suggest. */
  nothing?: string | undefined;
  /** A magnifying glass in front, for searches. */
  search?: boolean | undefined;
  /** Inside the field at its end: what is typed is new, a unit. */
  end?: ReactNode | undefined;
  /** Enter takes the first suggestion without moving to it. */
  autoHighlight?: boolean | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  className?: string | undefined;
}

/** A line of text with suggestions that the caller looks up while the person types. */
export function SuggestInput({ suggestions, value, onChange, onPick, ...rest }: SuggestInputProps) {
  const { busy = false, nothing, search = false, autoHighlight = false } = rest;
  const empty = suggestions.length === 0;
  const quiet = empty && (busy || !nothing || value.trim() === '');
  // While the list is open, the rest of the page is hidden from screen readers: never open it with nothing in it.
  const [open, setOpen] = useState(false);
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      onValueChange={(typed, { reason }) => reason !== 'item-press' && onChange(typed)}
      itemToStringValue={(suggestion: Suggestion) => suggestion.label}
      filter={null}
      open={open && !quiet}
      onOpenChange={setOpen}
      autoHighlight={autoHighlight}
      openOnInputClick={true}
      disabled={rest.disabled ?? false}
    >
      <span className={cx('relative block min-w-0', rest.className)}>
        {search && (
          <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-faint">
            {busy ? <Spinner className="size-3.5" /> : <Search className="size-3.5" aria-hidden="true" />}
          </span>
        )}
        <Autocomplete.Input
          ref={rest.inputRef}
          id={rest.id}
          aria-label={rest['aria-label']}
          placeholder={rest.placeholder}
          autoComplete="off"
          className={cx('control', search && 'pl-8!', rest.end !== undefined && 'pr-14!')}
        />
        {rest.end !== undefined && <span className="absolute inset-y-0 right-2 flex items-center">{rest.end}</span>}
      </span>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="z-40 outline-none" sideOffset={4} align="start">
          <Autocomplete.Popup className="pop w-(--anchor-width) min-w-64 max-w-(--available-width) rounded-lg bg-raised p-1 shadow-pop outline-none">
            <Autocomplete.Empty className="px-2 py-1.5 text-sm text-muted empty:p-0">{nothing}</Autocomplete.Empty>
            <Autocomplete.List className="scroll-thin max-h-[min(20rem,var(--available-height))] overflow-y-auto outline-none">
              {(suggestion: Suggestion) => <Row key={suggestion.value} suggestion={suggestion} onPick={onPick} />}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function Row({ suggestion, onPick }: { suggestion: Suggestion; onPick: (suggestion: Suggestion) => void }) {
  return (
    <Autocomplete.Item
      value={suggestion}
      onClick={() => onPick(suggestion)}
      className="flex min-h-8 cursor-pointer select-none items-center gap-3 rounded-md px-2 py-1 text-sm outline-none data-highlighted:bg-hover coarse:min-h-11"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">{suggestion.label}</span>
        {suggestion.hint && <span className="block truncate text-xs text-faint">{suggestion.hint}</span>}
      </span>
      {suggestion.end}
    </Autocomplete.Item>
  );
}
