import type { BaseGroupBody, SynonymsBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const synonymsPath = '/api/admin/synonyms';
export const baseSynonymsPath = '/api/admin/synonyms/base';

/** Words that mean the same to this company. */
export type Synonyms = SynonymsBody;
/** A group of words that ships with the engine. */
export type BaseGroup = BaseGroupBody;

export interface SynonymsChange {
  readonly words?: readonly string[];
  readonly state?: Synonyms['state'];
}

export const synonymWrites = {
  create: (words: readonly string[]) => api.post<Synonyms>(synonymsPath, { body: { words } }),
  change: ({ id, version }: Pick<Synonyms, 'id' | 'version'>, body: SynonymsChange) =>
    api.patch<Synonyms>(`${synonymsPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${synonymsPath}/${id}`),
  switchBase: (concept: string, active: boolean) =>
    api.patch<BaseGroup>(baseSynonymsPath, { body: { concept, active } }),
  importFile: (content: string) =>
    api.post<{ count: number; errors: readonly { index: number; message: string }[] }>(`${synonymsPath}/import`, {
      body: { content },
    }),
};
