import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../../client/api-error.ts';
import { randomUuid } from '../../../client/random-uuid.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { fieldValue } from '../model/field-value.ts';
import { lostTexts } from '../model/lost-texts.ts';
import { isLocked, type OfferDocument } from './document.ts';
import { documentQuery, documentsPath, fetchDocument } from './document-queries.ts';
import type { DocumentConflict, DocumentWrite, DocumentWrites, Keep, SeenWrite } from './document-write.ts';
import { learn, type Memory, metFields, newMemory, remember, settleWrite } from './settle-write.ts';

/** Changes of one document, one after the other, each on the version that the one before it left. Nothing is dropped unseen. */
export function useDocumentWrites(id: string): DocumentWrites {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const queue = useRef<readonly SeenWrite[]>([]);
  const [pending, setPending] = useState<readonly SeenWrite[]>([]);
  const [conflict, setConflict] = useState<DocumentConflict | null>(null);
  const [retry, setRetry] = useState<(() => void) | null>(null);
  const [lost, setLost] = useState<readonly SeenWrite[]>([]);
  const lose = useCallback((one: SeenWrite) => setLost((before) => [...before, one]), []);
  const attempt = useAttempt({ id, queue, setConflict, setRetry, lose });
  const write = useCallback(
    (change: DocumentWrite, seen: OfferDocument): Promise<boolean> => {
      const one = { write: change, seen };
      const keep = (list: readonly SeenWrite[]) => {
        queue.current = list;
        setPending(list);
      };
      keep([...queue.current, one]);
      const done = last.current
        .then(() => attempt(one))
        .finally(() => keep(queue.current.filter((other) => other !== one)));
      last.current = done.catch(() => undefined);
      return done;
    },
    [attempt],
  );
  const state = retry ? 'offline' : pending.length > 0 ? 'saving' : 'saved';
  return useMemo(
    () => ({
      write,
      state,
      conflict,
      pending: pending.map((one) => one.write),
      lost,
      forget: () => setLost([]),
      retry: retry ?? (() => undefined),
    }),
    [write, state, conflict, pending, lost, retry],
  );
}

interface Attempting {
  readonly id: string;
  /** Everything that waits, the one at work first. */
  readonly queue: { readonly current: readonly SeenWrite[] };
  readonly setConflict: (conflict: DocumentConflict | null) => void;
  readonly setRetry: (retry: (() => (() => void) | null) | null) => void;
  /** Keeps a change that a locked document refused. */
  readonly lose: (one: SeenWrite) => void;
}

/** Sends one change: waits for the connection, asks where it met somebody else's, and goes on. */
function useAttempt({ id, queue, setConflict, setRetry, lose }: Attempting) {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { t } = useI18n();
  const memory = useRef<Memory>(newMemory());
  return useCallback(
    async (one: SeenWrite): Promise<boolean> => {
      const { queryKey } = documentQuery(id);
      const reach = reaching(setRetry);
      const renew = async (): Promise<OfferDocument> => {
        const fresh = await reach(() => fetchDocument(id));
        await queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, fresh);
        return fresh;
      };
      const ask = async (theirs: OfferDocument): Promise<boolean> => {
        const fields = metFields(queue.current, theirs, memory.current);
        if (fields.length === 0) return false;
        const kept = await new Promise<ReadonlyMap<string, Keep>>((resolve) =>
          setConflict({ fields, theirs, resolve }),
        );
        setConflict(null);
        remember(queue.current, kept, memory.current);
        return true;
      };
      let key = randomUuid();
      for (;;) {
        const known = queries.getQueryData<OfferDocument>(queryKey);
        if (!known) return false;
        if (await ask(known)) key = randomUuid();
        const write = settleWrite(queue.current, known, memory.current);
        if (!write) return false;
        try {
          learn(one, await reach(() => write.send(known.version, key)), memory.current);
          await renew();
          queries.invalidateQueries({ queryKey: [documentsPath, 'list'] }).catch(() => undefined);
          return true;
        } catch (error) {
          const fresh = await renew().catch(() => known);
          if (removed(one, fresh)) return true;
          const meets = metFields(queue.current, fresh, memory.current).length > 0;
          // A line that is gone is refused as unknown: the person decides about it as about any other change.
          if (!meets && !isCode(error, 'version_conflict')) {
            if (isLocked(fresh) && lostTexts([one]).length > 0) lose(one);
            else toast.problem(errorText(error));
            return false;
          }
          key = randomUuid();
          const who = fresh.updated_by?.name ?? t('documents.conflict.somebody');
          if (!meets && !isLocked(fresh)) toast.ok(t('documents.conflict.merged', { name: who }));
        }
      }
    },
    [id, queries, errorText, queue, setConflict, setRetry, lose, t],
  );
}

/** Does something as often as it takes to reach the door. */
const reaching =
  (setRetry: Attempting['setRetry']) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isCode(error, 'network')) throw error;
        await new Promise<void>((resolve) => setRetry(() => resolve));
        setRetry(null);
      }
    }
  };

/** Was it about a line that is gone? Then somebody else, or an answer that got lost, did it already. */
function removed({ write, seen }: SeenWrite, now: OfferDocument): boolean {
  const [field = '', ...others] = write.touches ?? [];
  const isLine = others.length === 0 && seen.elements.some((element) => element.id === field);
  return isLine && fieldValue(now, field) === undefined;
}

const isCode = (error: unknown, code: string): boolean => error instanceof ApiError && error.code === code;
