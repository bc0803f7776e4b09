import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Shows a spinner and refuses clicks; the width stays. */
  busy?: boolean | undefined;
}

/** One primary button a view; everything else secondary or ghost. */
export function Button({ variant, size, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={cx(buttonClass(variant, size), 'relative', className)}
    >
      {busy && <Spinner className="absolute" />}
      <span className={cx('inline-flex items-center gap-1.5', busy && 'invisible')}>{children}</span>
    </button>
  );
}
