import { cx } from './cx.ts';

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `mod+k` as the person's keyboard writes it: ⌘K or Ctrl K. */
export function shortcutParts(keys: string): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: '⇧',
    enter: '↵',
    space: '␣',
    esc: 'Esc',
    arrowup: '↑',
    arrowdown: '↓',
  };
  return (keys === '+' ? [keys] : keys.split('+')).map(
    (key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  );
}

export interface KbdProps {
  keys: string;
  /** It stands on a primary button. */
  onAccent?: boolean | undefined;
  className?: string | undefined;
}

export function Kbd({ keys, onAccent = false, className }: KbdProps) {
  return (
    <kbd className={cx('inline-flex items-center gap-0.5 font-sans', className)}>
      {shortcutParts(keys).map((part) => (
        <span
          key={part}
          className={cx(
            'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border px-1 text-2xs',
            onAccent ? 'border-current/40 text-on-accent' : 'border-line bg-sunken text-muted',
          )}
        >
          {part}
        </span>
      ))}
    </kbd>
  );
}
