import type { Amount } from '../i18n/format.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';

export interface MoneyProps {
  /** null shows a dash. */
  amount: Amount | null | undefined;
  currency: string;
  className?: string | undefined;
}

/** An amount with its currency, in tabular figures. */
export function Money({ amount, currency, className }: MoneyProps) {
  const { money } = useI18n();
  if (amount === null || amount === undefined || amount === '') return <span className="text-faint">–</span>;
  return <span className={cx('whitespace-nowrap tabular-nums', className)}>{money(amount, currency)}</span>;
}
