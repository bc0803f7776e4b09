import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { api, type Page } from '../../client/api.ts';
import { type ProductRow, productQuery, productsPath } from '../../client/products.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SuggestInput } from '../../ui/suggest-input.tsx';

export interface ProductLinksProps {
  label: string;
  ids: readonly string[];
  /** The product whose links these are; it cannot link to itself. */
  ownId: string;
  readOnly: boolean;
  onChange: (ids: readonly string[]) => void;
}

/** A list of products, with a search to add one. */
export function ProductLinks({ label, ids, ownId, readOnly, onChange }: ProductLinksProps) {
  const { t } = useI18n();
  const linked = useQueries({ queries: ids.map((id) => productQuery(id)) });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="text-xs font-medium text-muted">{label}</h3>
      {ids.length === 0 && readOnly && <p className="text-faint">–</p>}
      <ul className="flex flex-col empty:hidden">
        {ids.map((id, at) => (
          <li key={id} className="flex min-h-8 items-center gap-2 border-b border-line-soft last:border-0">
            <Link to={`/catalogue/${id}`} className="min-w-0 flex-1 truncate py-1.5 hover:text-accent-text">
              {linked[at]?.data?.name ?? '…'} <span className="text-xs text-faint">{linked[at]?.data?.sku}</span>
            </Link>
            {!readOnly && (
              <IconButton
                label={t('action.remove')}
                tone="danger"
                icon={<X />}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <ProductSearch label={label} without={[...ids, ownId]} onPick={(id) => onChange([...ids, id])} />}
    </div>
  );
}

interface ProductSearchProps {
  label: string;
  without: readonly string[];
  onPick: (id: string) => void;
}

function ProductSearch({ label, without, onPick }: ProductSearchProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: [productsPath, 'pick', query],
    queryFn: ({ signal }) => api.get<Page<ProductRow>>(productsPath, { query: { query, limit: 8 }, signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const rows = (query === '' ? [] : (found.data?.items ?? [])).filter(({ id }) => !without.includes(id));
  return (
    <SuggestInput
      search={true}
      value={typed}
      onChange={setTyped}
      busy={found.isFetching}
      nothing={t('list.noMatches')}
      autoHighlight={true}
      aria-label={`${t('catalogue.addLink')}: ${label}`}
      placeholder={t('catalogue.addLink')}
      suggestions={rows.map(({ id, name, sku }) => ({ value: id, label: name, hint: sku }))}
      onPick={({ value }) => {
        onPick(value);
        setTyped('');
      }}
    />
  );
}
