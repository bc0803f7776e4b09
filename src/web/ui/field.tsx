import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';

export interface FieldProps {
  label: string;
  /** A sentence under the control that says what to fill in. */
  hint?: ReactNode | undefined;
  /** What is wrong; shown instead of the hint and announced. */
  error?: string | null | undefined;
  required?: boolean | undefined;
  /** Keeps the label for screen readers only, in dense rows. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Label, control, hint and error, wired together. Put one Input, Textarea, NumberInput or Select inside. */
export function Field({ label, hint, error, required, hideLabel, className, children }: FieldProps) {
  const { t } = useI18n();
  return (
    <Base.Root invalid={Boolean(error)} className={cx('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className={cx('text-xs font-medium text-muted', hideLabel && 'sr-only')}>
        {label}
        {required && (
          <span className="text-danger" title={t('field.required')}>
            {' *'}
          </span>
        )}
      </Base.Label>
      {children}
      {error && (
        <Base.Error match={true} className="text-xs text-danger">
          {error}
        </Base.Error>
      )}
      {hint && !error && <Base.Description className="text-xs text-faint">{hint}</Base.Description>}
    </Base.Root>
  );
}
