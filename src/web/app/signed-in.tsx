import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouterState } from '@tanstack/react-router';
import { ApiError } from '../client/api-error.ts';
import { sessionQuery } from '../client/session.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SessionContext } from './session-context.ts';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';

/** Lets people with a session in; others go to the sign-in page and come back afterwards. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const path = useRouterState({ select: (state) => state.location.href });
  if (session.isPending) return <Splash />;
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <Shell />
      </SessionContext>
    );
  }
  const { error } = session;
  if (error instanceof ApiError && error.status === 401) {
    return <Navigate to={'/sign-in' as string} search={{ next: path } as never} replace={true} />;
  }
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <ErrorState error={error} onRetry={() => session.refetch().catch(() => undefined)} />
    </main>
  );
}
