import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  /** Says what it does: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string | undefined;
  tone?: 'plain' | 'danger' | undefined;
}

export function IconButton({ label, icon, shortcut, tone = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cx(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100 hover:bg-hover active:bg-press disabled:pointer-events-none disabled:opacity-50 coarse:size-10 [&_svg]:size-4',
          tone === 'danger' ? 'hover:text-danger' : 'hover:text-ink',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
