import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProjectRow } from '../documents/data/document-queries.ts';

/** Saves a project and refreshes what shows it. */
export function useSaveProject(onSaved: (saved: ProjectRow) => void) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = (call: () => Promise<ProjectRow>) => {
    setBusy(true);
    call()
      .then(async (saved) => {
        await queries.invalidateQueries({ queryKey: ['/api/project'] });
        onSaved(saved);
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { run, busy, error };
}
