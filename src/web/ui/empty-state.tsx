import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** Says what to do next. */
  body: string;
  actions?: ReactNode | undefined;
  /** 1 when it is the whole page. */
  level?: 1 | 2 | undefined;
  className?: string | undefined;
}

export function EmptyState({ icon, title, body, actions, level = 2, className }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={cx('flex flex-col items-center gap-3 px-6 py-16 text-center', className)}>
      <span className="flex size-11 items-center justify-center rounded-xl border border-line bg-sunken text-muted [&_svg]:size-5">
        {icon}
      </span>
      <div className="flex max-w-sm flex-col gap-1">
        <Heading className="text-base font-semibold text-ink">{title}</Heading>
        <p className="text-sm text-muted">{body}</p>
      </div>
      {actions && <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
