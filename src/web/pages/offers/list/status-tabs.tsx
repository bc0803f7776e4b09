import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { useFadedEdges } from '../../../ui/use-faded-edges.ts';
import { offerCountsQuery } from '../data/offer-queries.ts';
import { type ListFilters, listStatuses } from '../model/list-query.ts';

const tabs = ['', ...listStatuses] as const;
type Tab = (typeof tabs)[number];

const labels: Readonly<Record<Tab, MessageKey>> = {
  '': 'offers.tabAll',
  draft: 'offers.tabDraft',
  accepted: 'offers.tabAccepted',
  rejected: 'offers.tabRejected',
  imported: 'offers.tabImported',
};

/** What the list shows without a status: everything but imported history. */
const listed = ['draft', 'accepted', 'rejected'] as const;

/** One tab a status. They are places: links. The counts know nothing of the search, so they hide while there is one. */
export function StatusTabs({ values }: { values: ListFilters }) {
  const { t, number } = useI18n();
  const counts = useQuery(offerCountsQuery).data;
  const strip = useFadedEdges<HTMLElement>();
  const plain = values.query === '' && values.customerId === '';
  const countOf = (tab: Tab) =>
    tab === '' ? listed.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0) : (counts?.[tab] ?? 0);
  // Imported history is a rare thing; an empty tab for it would only raise questions.
  const shown = tabs.filter((tab) => tab !== 'imported' || values.status === tab || counts?.['imported']);
  return (
    <nav
      ref={strip}
      aria-label={t('offers.tabs')}
      className="fade-edges scroll-thin -mt-2 flex shrink-0 gap-4 overflow-x-auto border-b border-line"
    >
      {shown.map((tab) => (
        <Link
          key={tab}
          to="."
          search={{ ...values, status: tab } as never}
          replace={true}
          aria-current={values.status === tab ? 'page' : undefined}
          className={cx(
            'flex h-9 shrink-0 items-center border-b-2 px-0.5 text-sm font-medium -outline-offset-2 coarse:h-11',
            values.status === tab ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {t(labels[tab])}
          {plain && counts && <span className="ml-1.5 text-xs text-faint tabular-nums">{number(countOf(tab))}</span>}
        </Link>
      ))}
    </nav>
  );
}
