import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { cx } from './cx.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
}

export interface SelectProps {
  options: readonly SelectOption[];
  value: string;
  onChange: (value: string) => void;
  /** Needed outside a Field. */
  'aria-label'?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  size?: 'sm' | 'md' | undefined;
  className?: string | undefined;
}

/** One of a few choices. For long lists with search use Combobox. */
export function Select({ options, value, onChange, placeholder, disabled, size = 'md', ...rest }: SelectProps) {
  return (
    <Base.Root
      items={options}
      value={value}
      disabled={disabled ?? false}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger
        aria-label={rest['aria-label']}
        className={cx(
          'control flex items-center justify-between gap-2 text-left data-popup-open:border-ring',
          size === 'sm' && 'h-7! px-2! text-xs! coarse:h-9!',
          rest.className,
        )}
      >
        <Base.Value className="truncate data-placeholder:text-faint" placeholder={placeholder} />
        <Base.Icon>
          <ChevronsUpDown className="size-3.5 text-faint" aria-hidden="true" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-40 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="pop min-w-(--anchor-width) rounded-lg bg-raised p-1 shadow-pop outline-none">
            <Base.List className="scroll-thin max-h-[min(20rem,var(--available-height))] overflow-y-auto">
              {options.map((option) => (
                <Item key={option.value} option={option} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ option }: { option: SelectOption }) {
  return (
    <Base.Item
      value={option.value}
      className="flex min-h-7 select-none items-center gap-2 rounded-md py-1 pr-2 pl-1.5 text-sm outline-none data-highlighted:bg-hover coarse:min-h-10"
    >
      <span className="flex w-4 shrink-0 justify-center">
        <Base.ItemIndicator>
          <Check className="size-3.5 text-accent-text" aria-hidden="true" />
        </Base.ItemIndicator>
      </span>
      <span className="min-w-0">
        <Base.ItemText className="block truncate">{option.label}</Base.ItemText>
        {option.hint && <span className="block truncate text-xs text-faint">{option.hint}</span>}
      </span>
    </Base.Item>
  );
}
