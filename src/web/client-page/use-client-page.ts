import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientPage } from '../../doors/documents/contract/client-page.ts';
import { askServer, type ClientAnswer, Refused } from './ask-server.ts';

export interface ClientState {
  readonly page: ClientPage | null;
  /** Why there is no page; null while all is well. */
  readonly failure: Refused | null;
  readonly busy: boolean;
  /** Sends an answer and shows the page as it is then. Throws `Refused`. */
  send(answer: ClientAnswer): Promise<void>;
  reload(): void;
}

/** The page behind a signed address, and what can be sent there. */
export function useClientPage(address: string | null): ClientState {
  const [page, setPage] = useState<ClientPage | null>(null);
  const [failure, setFailure] = useState<Refused | null>(address === null ? new Refused('link', '') : null);
  const [busy, setBusy] = useState(false);
  const newest = useRef(0);

  const ask = useCallback(
    async (answer?: ClientAnswer) => {
      if (address === null) return;
      newest.current += 1;
      const turn = newest.current;
      const loaded = await askServer(address, answer);
      // Of several totals asked for in a row only the last one counts.
      if (turn === newest.current) setPage(loaded);
    },
    [address],
  );

  const reload = useCallback(() => {
    setFailure(null);
    ask().catch((error: unknown) => setFailure(asRefused(error)));
  }, [ask]);

  useEffect(() => {
    if (address === null) return;
    let gone = false;
    askServer(address)
      .then((loaded) => {
        if (gone) return;
        setPage(loaded);
        // A person's browser ran this; a mail scanner only fetched the page.
        if (loaded.status === 'open') askServer(address, { action: 'viewed' }).catch(() => undefined);
      })
      .catch((error: unknown) => {
        if (!gone) setFailure(asRefused(error));
      });
    return () => {
      gone = true;
    };
  }, [address]);

  const send = useCallback(
    async (answer: ClientAnswer) => {
      setBusy(true);
      try {
        await ask(answer);
      } catch (error) {
        const refused = asRefused(error);
        // What happened meanwhile is shown instead of the old page.
        if (['superseded', 'decided', 'expired'].includes(refused.why)) await ask().catch(() => undefined);
        throw refused;
      } finally {
        setBusy(false);
      }
    },
    [ask],
  );

  return { page, failure, busy, send, reload };
}

function asRefused(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused('other', String(error));
}
