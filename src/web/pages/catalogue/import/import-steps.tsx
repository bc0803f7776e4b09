import { Check } from 'lucide-react';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';

const steps = [
  { key: 'file', label: 'import.stepFile' },
  { key: 'mapping', label: 'import.stepMapping' },
  { key: 'run', label: 'import.stepRun' },
] as const satisfies readonly { key: string; label: MessageKey }[];

export type ImportStep = (typeof steps)[number]['key'];

/** Where one is on the way from file to catalogue. */
export function ImportSteps({ step }: { step: ImportStep }) {
  const { t } = useI18n();
  const at = steps.findIndex(({ key }) => key === step);
  return (
    <ol className="flex items-center gap-2 text-sm">
      {steps.map(({ key, label }, index) => (
        <li key={key} aria-current={index === at ? 'step' : undefined} className="flex items-center gap-2">
          {index > 0 && <span className="h-px w-4 bg-line-strong sm:w-8" aria-hidden="true" />}
          <span
            aria-hidden="true"
            className={cx(
              'flex size-5 items-center justify-center rounded-full text-2xs font-semibold',
              index < at && 'bg-accent-soft text-accent-text',
              index === at && 'bg-accent text-on-accent',
              index > at && 'bg-press text-muted',
            )}
          >
            {index < at ? <Check className="size-3" strokeWidth={3} /> : index + 1}
          </span>
          <span className={index === at ? 'font-medium' : 'text-muted'}>{t(label)}</span>
        </li>
      ))}
    </ol>
  );
}
