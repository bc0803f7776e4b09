import { queryOptions } from '@tanstack/react-query';
import type { NewTemplate, TemplateBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const templatesPath = '/api/admin/templates';

/** A text that documents are made of. */
export type Template = TemplateBody;

export const templatesQuery = queryOptions({
  queryKey: [templatesPath],
  queryFn: async ({ signal }) => (await api.get<{ items: readonly Template[] }>(templatesPath, { signal })).items,
  staleTime: 60_000,
});

export const templateWrites = {
  create: (body: NewTemplate) => api.post<Template>(templatesPath, { body }),
  change: ({ id, version }: Pick<Template, 'id' | 'version'>, body: Partial<NewTemplate>) =>
    api.patch<Template>(`${templatesPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${templatesPath}/${id}`),
};
