import { queryOptions } from '@tanstack/react-query';
import type { CompanyBody, CompanyEdit, KeyBody } from '#doors/admin/contract';
import { api } from './api.ts';
import type { Role } from './session.ts';

const companyPath = '/api/admin/company';

export type Company = CompanyBody;

export const companyQuery = queryOptions({
  queryKey: [companyPath],
  queryFn: ({ signal }) => api.get<Company>(companyPath, { signal }),
});

export const companyWrites = {
  change: (version: number, body: CompanyEdit) => api.patch<Company>(companyPath, { body, ifMatch: version }),
  /** Right after signing up, when nobody else can have changed anything. */
  introduce: (body: CompanyEdit) => api.patch<Company>(companyPath, { body }),
  putLogo: (file: File) => api.put<void>(`${companyPath}/logo`, { body: file }),
  removeLogo: () => api.delete(`${companyPath}/logo`),
};

/** A key for a machine. The secret is only in the answer that created it. */
export interface ApiKey extends Omit<KeyBody, 'role' | 'mode'> {
  readonly role: Role;
  readonly mode: 'live' | 'test';
}

export type NewKey = Pick<ApiKey, 'name' | 'door' | 'role' | 'mode'>;

const keysPath = '/api/admin/keys';

export const keysQuery = queryOptions({
  queryKey: [keysPath],
  queryFn: async ({ signal }) => (await api.get<{ items: readonly ApiKey[] }>(keysPath, { signal })).items,
});

export const keyWrites = {
  create: (body: NewKey) => api.post<{ key: ApiKey; secret: string }>(keysPath, { body }),
  revoke: (id: string) => api.delete(`${keysPath}/${id}`),
};
