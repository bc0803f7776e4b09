import type { LearnedBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const learnedPath = '/api/admin/learned';

/** A wording that means a product. */
export type Learned = LearnedBody;

export interface LearnedChange {
  readonly active?: boolean;
  readonly productId?: string;
  readonly requestItem?: string;
}

export const learnedWrites = {
  change: ({ id, version }: Pick<Learned, 'id' | 'version'>, body: LearnedChange) =>
    api.patch<Learned>(`${learnedPath}/${id}`, { body, ifMatch: version }),
  forget: (id: string) => api.delete(`${learnedPath}/${id}`),
};
