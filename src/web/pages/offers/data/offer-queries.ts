import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EconomicsBody, ReplyBody } from '#doors/admin/contract';
import type { DraftedBody, FullRevisionBody, OfferListBody, RevisionBody } from '#doors/drafts/contract';
import { api, type Page } from '../../../client/api.ts';
import { ApiError } from '../../../client/api-error.ts';
import type { ApiOptions } from '../../../client/api-request.ts';
import type { Offer, OfferSummary } from '../model/offer.ts';

/** Everything about offers is cached under the path of their door. */
export const offersPath = '/api/offers';

/** The list of the drafts door in the form of a paged list. */
export function readOfferPage(body: unknown): Page<OfferSummary> {
  const { offers, ...counts } = body as OfferListBody;
  return { items: offers, ...counts };
}

/** How many offers there are of each status, whatever the filters. */
export const offerCountsQuery = queryOptions({
  queryKey: [offersPath, 'count'],
  queryFn: ({ signal }) => api.get<OfferListBody>(offersPath, { query: { list: 1, limit: 1 }, signal }),
  select: (page) => page.statusCounts ?? null,
});

/** The offer as the server has it now, past every cache. */
export const fetchOffer = async (offerId: string, options: Pick<ApiOptions, 'signal'> = {}): Promise<Offer> =>
  (await api.get<{ offer: Offer }>(`${offersPath}/${offerId}`, options)).offer;

export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: [offersPath, 'one', offerId],
    queryFn: ({ signal }) => fetchOffer(offerId, { signal }),
  });

export type Economics = EconomicsBody;
/** Margin of one line; null where the cost is not known. */
export type LineEconomics = EconomicsBody['lines'][number];

/** Asked anew for each version of the offer; the figures before stay until the new ones are there. */
export const economicsQuery = (offer: Pick<Offer, 'id' | 'version'>) =>
  queryOptions({
    queryKey: [offersPath, 'economics', offer.id, offer.version],
    queryFn: ({ signal }) => api.get<Economics>(`/api/admin/offers/${offer.id}/economics`, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const replyQuery = (offer: Pick<Offer, 'id' | 'version'>) =>
  queryOptions({
    queryKey: [offersPath, 'reply', offer.id, offer.version],
    queryFn: ({ signal }) => api.get<ReplyBody>(`/api/admin/offers/${offer.id}/reply`, { signal }),
  });

export type Revision = RevisionBody;

export const revisionsQuery = (offer: Pick<Offer, 'id' | 'version'>) =>
  queryOptions({
    queryKey: [offersPath, 'revisions', offer.id, offer.version],
    queryFn: async ({ signal }) =>
      (await api.get<{ revisions: readonly Revision[] }>(`/api/offers/${offer.id}/revisions`, { signal })).revisions,
    retry: false,
  });

/** The offer as the engine drafted it; null for one that no request started. */
export const draftedQuery = (offerId: string) =>
  queryOptions({
    queryKey: [offersPath, 'drafted', offerId],
    queryFn: async ({ signal }): Promise<DraftedBody | null> => {
      try {
        return (await api.get<{ draft: DraftedBody }>(`${offersPath}/${offerId}/draft`, { signal })).draft;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A saved state never changes: kept for as long as the page is open. */
export const revisionQuery = (offerId: string, revisionId: string) =>
  queryOptions({
    queryKey: [offersPath, 'revision', offerId, revisionId],
    queryFn: async ({ signal }) => {
      const path = `${offersPath}/${offerId}/revisions/${revisionId}`;
      return (await api.get<{ revision: FullRevisionBody }>(path, { signal })).revision;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
