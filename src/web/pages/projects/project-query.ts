import { queryOptions } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import type { Member } from '../documents/data/document.ts';
import type { ProjectRow } from '../documents/data/document-queries.ts';

export interface ProjectDetails extends ProjectRow {
  readonly description: string | null;
  readonly owner: Member | null;
}

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['/api/project', 'one', id],
    queryFn: ({ signal }) =>
      api.get<ProjectDetails>(`/api/project/${id}`, { query: { include: 'company,owner' }, signal }),
  });
