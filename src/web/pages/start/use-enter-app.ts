import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../client/session.ts';

/** Where to go after signing in: only a path of this app, never another site. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\s\\]/.test(next) ? next : '/offers';
}

/** Reads the new session and goes on to where the person wanted to be. */
export function useEnterApp(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return async () => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate({ href: `/app${safeNext(search['next']).replace(/^\/app(?=\/)/, '')}`, replace: true });
  };
}
