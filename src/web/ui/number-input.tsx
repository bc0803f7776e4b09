import { type ComponentProps, useState } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';
import { editableDecimal, parseDecimalText } from './decimal-text.ts';
import { Input } from './input.tsx';

export interface NumberInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'type' | 'ref'> {
  /** Exact decimal text, `'1234.5'`; '' is empty. */
  value: string | number;
  /** Called with exact decimal text, on every keystroke that reads as a number or as nothing. */
  onChange: (value: string) => void;
  /** Shown after the number: %, EUR, days. */
  suffix?: string | undefined;
}

/** Longer suffixes are cut off, so that the number keeps its place. */
const longest = 5;

/** A decimal number, typed in the writing of the person's language; never a float. */
export function NumberInput({ value, onChange, suffix, className, onBlur, ...rest }: NumberInputProps) {
  const { language } = useI18n();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && parseDecimalText(typed, language) === null;
  return (
    <span className={cx('relative block', className)}>
      <Input
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? editableDecimal(value, language)}
        aria-invalid={wrong || rest['aria-invalid'] || undefined}
        className="text-right tabular-nums"
        style={suffix ? { paddingRight: `calc(${Math.min(suffix.length, longest)}ch + 1.25rem)` } : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const parsed = parseDecimalText(text, language);
          if (parsed !== null) onChange(parsed);
        }}
        onBlur={(event) => {
          setTyped(null);
          onBlur?.(event);
        }}
      />
      {suffix && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex max-w-[6ch] items-center text-xs text-faint">
          <span className="truncate">{suffix}</span>
        </span>
      )}
    </span>
  );
}
