import type { NodePage } from '#app/resource/get-resource';
import type { ListQuery, ListRules } from '#core/resource/list-query';

export interface ListAnswerInput {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly query: ListQuery;
  readonly rules: ListRules;
}

/** The envelope of a list. `data` are the presented rows of the page. */
export function listAnswer(
  page: Pick<NodePage, 'total' | 'totalIsEstimate'>,
  data: readonly unknown[],
  { origin, url, query, rules }: ListAnswerInput,
) {
  const { page: current, perPage } = query;
  const lastPage = Math.max(1, Math.ceil(page.total / perPage));
  const start = (current - 1) * perPage;
  const here = new URL(url, origin);
  const linkTo = (number: number): string => {
    const target = new URLSearchParams(here.search);
    target.set('page', String(number));
    return `${origin}${here.pathname}?${target}`;
  };
  return {
    data,
    links: {
      first: linkTo(1),
      last: linkTo(lastPage),
      prev: current > 1 ? linkTo(current - 1) : null,
      next: current < lastPage ? linkTo(current + 1) : null,
    },
    meta: {
      current_page: current,
      from: data.length === 0 ? null : start + 1,
      last_page: lastPage,
      path: `${origin}${here.pathname}`,
      per_page: perPage,
      to: data.length === 0 ? null : start + data.length,
      total: page.total,
      ...(page.totalIsEstimate ? { total_is_estimate: true } : {}),
      allowed_sorts: rules.sorts,
      allowed_filters: rules.filters,
    },
  };
}
