import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useRef, useState } from 'react';
import { type DraftProgress, generateOffer } from '../../../client/generate-offer.ts';
import { type CustomerChoice, noCustomer } from '../customer-input.tsx';
import { offerQuery, offersPath } from '../data/offer-queries.ts';
import type { requestSource } from '../model/joined-text.ts';
import { attemptKey } from './attempt-key.ts';
import { keptRequest } from './kept-request.ts';

export interface NewOffer {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly customer: CustomerChoice;
  readonly setCustomer: (customer: CustomerChoice) => void;
  readonly busy: boolean;
  /** How far the drafting is, once the server says so. */
  readonly progress: DraftProgress | null;
  readonly error: unknown;
  readonly submit: () => void;
  readonly cancel: () => void;
  /** Where the text came from, when it was read from files. */
  readonly source: RefObject<ReturnType<typeof requestSource>>;
}

/** A request on its way to a draft. What is typed survives refusals, a lost session and a reload. */
export function useNewOffer(): NewOffer {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState(keptRequest.read);
  const [customer, setCustomer] = useState(noCustomer);
  const [error, setError] = useState<unknown>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<DraftProgress | null>(null);
  const key = useRef(attemptKey());
  const source = useRef<ReturnType<typeof requestSource>>(null);

  const change = (next: string) => {
    setText(next);
    setError(null);
    keptRequest.write(next);
  };

  const draft = async (attempt: AbortController) => {
    const body = { ...bodyOf(text, customer), ...(source.current ? { source: source.current } : {}) };
    const options = { body, idempotencyKey: key.current(body), signal: attempt.signal, onProgress: setProgress };
    try {
      const offer = await generateOffer(options);
      keptRequest.write('');
      queries.setQueryData(offerQuery(offer.id).queryKey, offer);
      queries.invalidateQueries({ queryKey: [offersPath], refetchType: 'none' }).catch(() => undefined);
      await navigate({ to: `/offers/${offer.id}` });
    } catch (problem) {
      if (!attempt.signal.aborted) setError(problem);
    } finally {
      setRunning(null);
      setProgress(null);
    }
  };

  const submit = () => {
    if (running || text.trim() === '') return;
    const attempt = new AbortController();
    setError(null);
    setRunning(attempt);
    draft(attempt).catch(setError);
  };
  return {
    text,
    setText: change,
    customer,
    setCustomer,
    busy: running !== null,
    progress,
    error,
    submit,
    cancel: () => running?.abort(),
    source,
  };
}

function bodyOf(clientRequest: string, { id, name }: CustomerChoice) {
  if (id !== null) return { clientRequest, customerId: id };
  return name.trim() === '' ? { clientRequest } : { clientRequest, customerName: name.trim() };
}
