import { createContext, useContext } from 'react';
import type { Session } from '../client/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, for which company. Only below the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in page');
  return session;
}
