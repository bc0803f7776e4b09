import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { SuggestInput, type Suggestion } from '../../../ui/suggest-input.tsx';
import { type FoundProduct, productsQuery } from '../data/products-query.ts';
import { useSettled } from '../data/use-settled.ts';
import type { OfferItem } from '../model/offer.ts';
import { stillFitting } from '../model/still-fitting.ts';
import { UnitPrice } from './unit-price.tsx';

export interface ProductSearchProps {
  label: string;
  onPick: (productId: string) => void;
  /** Lines whose products are left out: a product appears once. */
  taken?: readonly OfferItem[] | undefined;
  /** Words to start from. */
  start?: string | undefined;
  id?: string | undefined;
}

/** Finds a product of the catalogue by article number, words or meaning, and hands it over. */
export function ProductSearch({ label, onPick, taken = [], start = '', id }: ProductSearchProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(start);
  const words = useSettled(typed.trim());
  const found = useQuery(productsQuery(words));
  const settled = words === typed.trim() && !found.isPlaceholderData;
  const all = words === '' ? [] : (found.data ?? []);
  const fitting = settled ? all : stillFitting(all, typed, ({ name, sku }) => `${sku} ${name}`);
  const free = fitting.filter((product) => !taken.some((item) => item.productId === product.id));
  return (
    <SuggestInput
      id={id}
      aria-label={label}
      placeholder={label}
      search={true}
      autoHighlight={true}
      value={typed}
      onChange={setTyped}
      suggestions={free.map(suggestionOf)}
      onPick={({ value }) => {
        setTyped('');
        onPick(value);
      }}
      busy={found.isFetching || !settled}
      nothing={found.error ? t('offers.search.failed') : t('offers.search.nothing')}
    />
  );
}

function suggestionOf({ id, name, sku, unitPriceNet, currency }: FoundProduct): Suggestion {
  const price = unitPriceNet === null ? '–' : <UnitPrice amount={unitPriceNet} currency={currency} />;
  return { value: id, label: name, hint: sku, end: <span className="text-xs text-muted">{price}</span> };
}
