import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useSession } from '../../app/session-context.ts';
import type { Quality } from '../../client/quality.ts';
import { mayManage } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Card } from '../../ui/card.tsx';

/** What people asked for and the catalogue lacks, the most wanted first; a new product is one click away. */
export function WantedCard({ wanted }: { wanted: Quality['wanted'] }) {
  const { t, ago, number } = useI18n();
  const { role } = useSession();
  return (
    <Card title={t('engine.quality.wanted')} description={t('engine.quality.wantedHint')} flush={true}>
      {wanted.length === 0 && <p className="p-4 text-sm text-faint">{t('engine.quality.noWanted')}</p>}
      <ul>
        {wanted.slice(0, 20).map(({ item, count, customers, quantity, lastAskedAt }) => (
          <li
            key={item}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft px-4 py-2 last:border-b-0"
          >
            <div className="min-w-48 flex-1">
              <p className="text-sm font-medium break-words">{item}</p>
              <p className="text-xs text-muted">
                {t('engine.quality.asked', { count })}
                {customers > 0 && ` · ${t('engine.quality.byCustomers', { count: customers })}`}
                {quantity > 0 && ` · ${t('engine.quality.together', { quantity: number(quantity) })}`} ·{' '}
                {ago(lastAskedAt)}
              </p>
            </div>
            {mayManage(role) && (
              <Link
                to="/catalogue/new"
                search={{ name: withoutQuantity(item) } as never}
                className={`${buttonClass('secondary', 'sm')} ml-auto`}
                aria-label={`${t('engine.quality.addToCatalogue')}: ${item}`}
              >
                <Plus className="size-3.5" aria-hidden="true" />
                {t('engine.quality.addToCatalogue')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** `2 forklift chargers` is asked for as a number of something; the product is the something. */
const withoutQuantity = (item: string): string =>
  item.replace(/^[-–•*\s]*\d+\s*(?:x|×|pcs\.?|stk\.?|stück|szt\.?|pieces?)?\s+/iu, '').trim() || item;
