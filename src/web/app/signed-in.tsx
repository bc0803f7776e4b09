import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../client/api-error.ts';
import { sessionQuery } from '../client/session.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SessionContext } from './session-context.ts';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';

/** Lets people with a session in; others go to the sign-in page and come back afterwards. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Splash />;
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <Shell />
      </SessionContext>
    );
  }
  const { error } = session;
  if (error instanceof ApiError && error.status === 401) return <ToSignIn />;
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <ErrorState error={error} onRetry={() => session.refetch().catch(() => undefined)} />
    </main>
  );
}

function ToSignIn() {
  const router = useRouter();
  // Read once: the location changes while this very navigation is under way.
  const [next] = useState(() => router.state.location.href);
  return <Navigate to={'/sign-in' as string} search={{ next } as never} replace={true} />;
}
