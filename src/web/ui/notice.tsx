import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import { cx } from './cx.ts';

const looks = {
  neutral: { className: 'border-line bg-sunken text-ink', icon: Info },
  accent: { className: 'border-accent-line bg-accent-soft text-ink', icon: Info },
  ok: { className: 'border-transparent bg-ok-soft text-ok', icon: CircleCheck },
  warn: { className: 'border-transparent bg-warn-soft text-warn', icon: TriangleAlert },
  danger: { className: 'border-transparent bg-danger-soft text-danger', icon: CircleAlert },
} as const satisfies Record<Tone, { className: string; icon: unknown }>;

export interface NoticeProps {
  tone?: Tone | undefined;
  actions?: ReactNode | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A message that belongs to the page: a warning, a refusal, a hint. Refusals are announced. */
export function Notice({ tone = 'neutral', actions, className, children }: NoticeProps) {
  const Icon = looks[tone].icon;
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={cx('flex items-start gap-2.5 rounded-lg border px-3 py-2.5', looks[tone].className, className)}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1 text-sm">{children}</div>
      {actions && <div className="-my-1 flex shrink-0 gap-1">{actions}</div>}
    </div>
  );
}
