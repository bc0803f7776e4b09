import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { randomUuid } from '../../../client/random-uuid.ts';
import { documentCalls, type Sending } from '../data/document-calls.ts';
import { documentsPath } from '../data/document-queries.ts';

/** Sends once, however often the button is pressed: one attempt has one key until something of it changes. */
export function useSendDocument(id: string, onSent: () => void) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = useRef({ body: '', key: '' });
  const send = (sending: Sending) => {
    const body = JSON.stringify(sending);
    if (attempt.current.body !== body) attempt.current = { body, key: randomUuid() };
    setBusy(true);
    documentCalls
      .send(id, sending, attempt.current.key)
      .then(async () => {
        await queries.invalidateQueries({ queryKey: [documentsPath] });
        onSent();
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { send, busy, error };
}
