import { sql } from 'drizzle-orm';
import { byAmount, byText, byTime, type ListOrder } from '#store/list-order';

/** Orders of the list; a minus puts the largest first. */
export const offerSorts = ['-createdAt', 'createdAt', '-updatedAt', 'name', '-totalGross', 'totalGross'] as const;
export type OfferSort = (typeof offerSorts)[number];

/** How the list of offers is ordered. Every order has its index. */
export interface OfferOrder extends ListOrder {
  /** The order is by the time of creation. */
  readonly isCreation: boolean;
}

export function offerOrder(sort: OfferSort): OfferOrder {
  return { ...columnOrder(sort, sort.startsWith('-')), isCreation: sort.endsWith('createdAt') };
}

function columnOrder(sort: OfferSort, descending: boolean): ListOrder {
  if (sort === 'name') return byText(sql`name_order`, descending);
  if (sort.endsWith('totalGross')) return byAmount(sql`total_gross`, descending);
  return byTime(sort.endsWith('createdAt') ? sql`created_at` : sql`updated_at`, descending);
}
