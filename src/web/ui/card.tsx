import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CardProps {
  title?: string | undefined;
  description?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** No inner padding, for tables. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A group that belongs together, with a heading. */
export function Card({ title, description, actions, flush = false, className, children }: CardProps) {
  return (
    <section className={cx('min-w-0 rounded-xl border border-line bg-surface shadow-lift', className)}>
      {(title || actions) && (
        <header className="flex min-h-12 items-center justify-between gap-3 border-b border-line-soft px-4 py-2">
          <div className="min-w-0">
            {title && <h2 className="text-sm font-semibold text-ink">{title}</h2>}
            {description && <p className="text-xs text-faint">{description}</p>}
          </div>
          {actions && <div className="flex shrink-0 items-center gap-1">{actions}</div>}
        </header>
      )}
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
