import { localFormat } from '#core/offer/local-format';
import { useI18n } from '../../../i18n/i18n-context.ts';

/** The price of one, with all its decimals: cheap things cost fractions of a cent. */
export function UnitPrice({ amount, currency }: { amount: number; currency: string }) {
  const { language } = useI18n();
  return <span className="tabular-nums">{localFormat(language, currency).money(String(amount))}</span>;
}
