import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import type { WireAddress } from './customers.ts';
import type { Role } from './session.ts';

const companyPath = '/api/admin/company';

export interface CompanyFields {
  readonly name: string;
  readonly address: WireAddress;
  readonly taxId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly currency: string;
  readonly language: string;
  readonly timeZone: string;
  /** Percent as exact text. */
  readonly defaultVatRate: string;
  /** `#rrggbb`. */
  readonly accentColor: string | null;
  readonly marginFloorPercent: string | null;
  readonly validityDays: number;
  readonly paymentTerms: string | null;
  readonly deliveryTerms: string | null;
  /** `request`, or one language for all texts. */
  readonly textLanguage: string;
  readonly unmatchedFormat: 'strings' | 'objects';
}

export interface Company extends CompanyFields {
  readonly id: string;
  readonly version: number;
  readonly logoUrl: string | null;
}

export const companyQuery = queryOptions({
  queryKey: [companyPath],
  queryFn: ({ signal }) => api.get<Company>(companyPath, { signal }),
});

export const companyWrites = {
  change: (version: number, body: Partial<CompanyFields>) =>
    api.patch<Company>(companyPath, { body, ifMatch: version }),
  rename: (body: Partial<CompanyFields>) => api.patch<Company>(companyPath, { body }),
  putLogo: (file: File) => api.put<void>(`${companyPath}/logo`, { body: file }),
  removeLogo: () => api.delete(`${companyPath}/logo`),
};

/** A key for a machine. The secret is only in the answer that created it. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly door: string;
  readonly role: Role;
  readonly mode: 'live' | 'test';
  readonly createdAt: string;
  readonly lastUsedAt?: string | null;
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
