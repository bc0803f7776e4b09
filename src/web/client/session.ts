import { queryOptions } from '@tanstack/react-query';
import type { SessionBody } from '#doors/admin/contract';
import { api } from './api.ts';

export type Role = 'owner' | 'admin' | 'member' | 'viewer';

/** Who is signed in, for which company: GET /api/admin/session. */
export interface Session extends Omit<SessionBody, 'role'> {
  readonly role: Role;
}

export type SessionCompany = SessionBody['company'];

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
