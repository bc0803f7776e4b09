import { cx } from './cx.ts';

/** Something is under way. Decorative: say what it is in text nearby. */
export function Spinner({ className }: { className?: string | undefined }) {
  return (
    <svg className={cx('size-4 animate-spin', className)} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeOpacity=".25" strokeWidth="1.75" />
      <path d="M14.25 8A6.25 6.25 0 0 0 8 1.75" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
