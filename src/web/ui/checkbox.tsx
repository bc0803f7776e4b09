import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  hideLabel?: boolean | undefined;
}

export function Checkbox({ checked, onChange, label, hint, disabled, hideLabel }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI checkbox inside, which brings its own input
    <label className={cx('flex items-start gap-2 py-0.5', disabled && 'opacity-60')}>
      <Base.Root
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={onChange}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface transition-colors data-checked:border-accent data-checked:bg-accent coarse:size-5"
      >
        <Base.Indicator>
          <Check className="size-3 text-on-accent" strokeWidth={3} aria-hidden="true" />
        </Base.Indicator>
      </Base.Root>
      <span className={cx('text-sm leading-5', hideLabel && 'sr-only')}>
        {label}
        {hint && <span className="block text-xs text-faint">{hint}</span>}
      </span>
    </label>
  );
}
