import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from './toast.ts';
import { useErrorText } from './use-error-text.ts';

export interface Write {
  /** Does it, refreshes what is cached below the paths, and says so when it was refused. Answers whether it was done. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly busy: boolean;
}

/** Small changes on a page without a form: one call, then the lists under `paths` are fetched anew. */
export function useWrite(...paths: readonly string[]): Write {
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      await Promise.all(paths.map((path) => queries.invalidateQueries({ queryKey: [path] })));
      return true;
    } catch (error) {
      toast.problem(errorText(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
