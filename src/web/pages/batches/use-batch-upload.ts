import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { batchWrites } from '../../client/batches.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import type { NamedFile } from './dropped-files.ts';

export interface BatchUpload {
  readonly begin: (files: readonly NamedFile[]) => void;
  /** Files sent of all; null when nothing is on its way. */
  readonly progress: { readonly sent: number; readonly total: number } | null;
  readonly error: unknown;
}

/** Sends files into a new batch, starts it and opens its page. */
export function useBatchUpload(): BatchUpload {
  const { date } = useI18n();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<BatchUpload['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (files: readonly NamedFile[]) => {
    setProgress({ sent: 0, total: files.length });
    const { id } = await batchWrites.create(date(new Date().toISOString(), 'dateTime'));
    for (const [at, { name, file }] of files.entries()) {
      await batchWrites.put(id, name, file);
      setProgress({ sent: at + 1, total: files.length });
    }
    await batchWrites.start(id);
    await navigate({ to: `/batches/${id}` });
  };
  return {
    progress,
    error,
    begin: (files) => {
      if (progress !== null || files.length === 0) return;
      setError(null);
      send(files)
        .catch(setError)
        .finally(() => setProgress(null));
    },
  };
}
