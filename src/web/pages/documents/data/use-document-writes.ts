import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../../client/api-error.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { fieldsMeet, touchedFields } from '../model/touched-fields.ts';
import type { OfferDocument } from './document.ts';
import { documentQuery, documentsPath, fetchDocument } from './document-queries.ts';

/** One change of a document. */
export interface DocumentWrite {
  /** Sends it on top of a version. */
  readonly send: (version: number) => Promise<unknown>;
  /** What the person sees until the door has answered. */
  readonly show?: ((document: OfferDocument) => OfferDocument) | undefined;
  /** Names of what it changes, as `touchedFields` names them. Absent: it meets nothing. */
  readonly touches?: readonly string[] | undefined;
  /** Said in a conflict. */
  readonly label: string;
}

/** A change that met one of somebody else at the same place; it waits for the person's decision. */
export interface DocumentConflict {
  readonly write: DocumentWrite;
  readonly mine: OfferDocument;
  readonly theirs: OfferDocument;
  readonly resolve: (keep: 'mine' | 'theirs') => void;
}

export type SaveState = 'saved' | 'saving' | 'offline';

export interface DocumentWrites {
  /** Does a change after those before it. False when it was refused or given up; the person has been told. */
  readonly write: (write: DocumentWrite) => Promise<boolean>;
  readonly state: SaveState;
  readonly conflict: DocumentConflict | null;
  /** What has not reached the door yet, in order. */
  readonly pending: readonly DocumentWrite[];
  /** Tries again what could not be sent. */
  readonly retry: () => void;
}

/** Changes of one document, one after the other, each on the version that the one before it left. Nothing is dropped unseen. */
export function useDocumentWrites(id: string): DocumentWrites {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [pending, setPending] = useState<readonly DocumentWrite[]>([]);
  const [conflict, setConflict] = useState<DocumentConflict | null>(null);
  const [retry, setRetry] = useState<(() => void) | null>(null);
  const attempt = useAttempt(id, setConflict, setRetry);
  const write = useCallback(
    (change: DocumentWrite): Promise<boolean> => {
      setPending((list) => [...list, change]);
      const done = last.current
        .then(() => attempt(change))
        .finally(() => setPending((list) => list.filter((other) => other !== change)));
      last.current = done;
      return done;
    },
    [attempt],
  );
  const state = retry ? 'offline' : pending.length > 0 ? 'saving' : 'saved';
  return useMemo(
    () => ({ write, state, conflict, pending, retry: retry ?? (() => undefined) }),
    [write, state, conflict, pending, retry],
  );
}

type SetConflict = (conflict: DocumentConflict | null) => void;
type SetRetry = (retry: (() => (() => void) | null) | null) => void;

function useAttempt(id: string, setConflict: SetConflict, setRetry: SetRetry) {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { t } = useI18n();
  return useCallback(
    async (change: DocumentWrite): Promise<boolean> => {
      const { queryKey } = documentQuery(id);
      const renew = async () => {
        const fresh = await fetchDocument(id);
        await queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, fresh);
        return fresh;
      };
      const meet = async (known: OfferDocument): Promise<boolean> => {
        const theirs = await fetchDocument(id);
        const who = theirs.updated_by?.name ?? t('documents.conflict.somebody');
        if (!fieldsMeet(change.touches ?? [], touchedFields(known, theirs))) {
          queries.setQueryData(queryKey, theirs);
          toast.ok(t('documents.conflict.merged', { name: who }));
          return true;
        }
        const mine = change.show?.(known) ?? known;
        const keep = await new Promise<'mine' | 'theirs'>((resolve) =>
          setConflict({ write: change, mine, theirs, resolve }),
        );
        setConflict(null);
        queries.setQueryData(queryKey, theirs);
        return keep === 'mine';
      };
      for (;;) {
        const known = queries.getQueryData<OfferDocument>(queryKey);
        if (!known) return false;
        try {
          await change.send(known.version);
          await renew();
          queries.invalidateQueries({ queryKey: [documentsPath, 'list'] }).catch(() => undefined);
          return true;
        } catch (error) {
          if (isCode(error, 'network')) {
            await new Promise<void>((resolve) => setRetry(() => resolve));
            setRetry(null);
          } else if (isCode(error, 'version_conflict')) {
            if (!(await meet(known))) return false;
          } else {
            toast.problem(errorText(error));
            await renew().catch(() => undefined);
            return false;
          }
        }
      }
    },
    [id, queries, errorText, setConflict, setRetry, t],
  );
}

const isCode = (error: unknown, code: string): boolean => error instanceof ApiError && error.code === code;
