import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QualityBody } from '#doors/admin/contract';
import { api } from './api.ts';

/** How well drafts were, from what people made of them. */
export type Quality = QualityBody;

/** Figures from an ISO day on; today is the last one. */
export const qualityQuery = (from: string) =>
  queryOptions({
    queryKey: ['/api/admin/quality', from],
    queryFn: ({ signal }) => api.get<Quality>('/api/admin/quality', { query: { from }, signal }),
    placeholderData: keepPreviousData,
  });
