import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { unitWord } from '#core/catalogue/unit-word';
import type { OrderedProductBody } from '#doors/admin/contract';
import { useSession } from '../../app/session-context.ts';
import type { Customer } from '../../client/customers.ts';
import { orderedProductsQuery } from '../../client/customers.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useOrderAgain } from './use-order-again.ts';

const atOnce = 8;

/** What this customer orders most, to be put on a new draft in one go. */
export function OrderedProducts({ customer }: { customer: Customer }) {
  const { t } = useI18n();
  const { role } = useSession();
  const products = useQuery(orderedProductsQuery(customer.id));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const { orderAgain, busy } = useOrderAgain(customer);
  const rows = products.data ?? [];
  const toggle = (id: string) => (on: boolean) =>
    setPicked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const chosen = rows.filter(({ productId }) => picked.has(productId));
  return (
    <Card
      title={t('customers.ordered')}
      flush={true}
      actions={
        maySell(role) &&
        rows.length > 0 && (
          <Button
            size="sm"
            busy={busy}
            disabled={chosen.length === 0}
            onClick={() =>
              orderAgain(chosen.map(({ productId, lastQuantity }) => ({ productId, quantity: lastQuantity })))
            }
          >
            {t('customers.orderAgain')}
          </Button>
        )
      }
    >
      {products.isPending && <SkeletonRows rows={3} />}
      {products.error && (
        <ErrorState error={products.error} onRetry={() => products.refetch().catch(() => undefined)} />
      )}
      {products.data?.length === 0 && <p className="p-4 text-muted">{t('customers.noOrders')}</p>}
      <ul>
        {rows.slice(0, all ? rows.length : atOnce).map((product) => (
          <ProductRow
            key={product.productId}
            product={product}
            picked={picked.has(product.productId)}
            onPick={maySell(role) && product.available ? toggle(product.productId) : null}
          />
        ))}
      </ul>
      {!all && rows.length > atOnce && (
        <div className="p-2">
          <Button variant="ghost" className="w-full" onClick={() => setAll(true)}>
            {t('customers.allOrdered', { count: rows.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface ProductRowProps {
  product: OrderedProductBody;
  picked: boolean;
  /** Null where it cannot be ordered. */
  onPick: ((picked: boolean) => void) | null;
}

function ProductRow({ product, picked, onPick }: ProductRowProps) {
  const { t, ago, number, language } = useI18n();
  const label = useId();
  const unit = product.unit === null ? '' : ` ${unitWord(product.unit, language)}`;
  return (
    <li className="flex items-start gap-2 border-b border-line-soft px-4 py-2 last:border-0">
      {onPick && (
        <Checkbox
          checked={picked}
          onChange={onPick}
          hideLabel={true}
          label={t('customers.pick', { product: product.name })}
        />
      )}
      <div className="min-w-0 flex-1" id={label}>
        {product.available ? (
          <Link to={`/catalogue/${product.productId}`} className="block truncate text-sm font-medium hover:underline">
            {product.name}
          </Link>
        ) : (
          <span className="block truncate text-sm font-medium text-faint line-through">{product.name}</span>
        )}
        <p className="text-xs text-muted">
          {t('customers.orderCount', { count: product.orders })} · {t('customers.last')} {number(product.lastQuantity)}
          {unit}, {ago(product.lastOrderedAt)}
        </p>
      </div>
      <span className="numeric text-sm whitespace-nowrap text-muted">
        {number(product.quantity)}
        {unit}
      </span>
    </li>
  );
}
