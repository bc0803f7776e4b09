import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export type Role = 'owner' | 'admin' | 'member' | 'viewer';

/** Who is signed in, for which company: GET /api/admin/session. */
export interface Session {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly language: string | null;
  };
  readonly role: Role;
  readonly company: SessionCompany;
  readonly doors: readonly string[];
  readonly signUpOpen: boolean;
}

export interface SessionCompany {
  readonly id: string;
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly accentColor: string | null;
  readonly logoUrl: string | null;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/api/admin/session', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
});

/** Members, admins and owners write customers and offers. */
export const maySell = (role: Role): boolean => role !== 'viewer';

/** Owners and admins change products, settings, people and keys. */
export const mayManage = (role: Role): boolean => role === 'owner' || role === 'admin';
