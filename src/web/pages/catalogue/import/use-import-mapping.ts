import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportJob, type ImportOptions, importQuery, importsPath, importWrites } from '../../../client/imports.ts';
import { assignField } from './assign-field.ts';

/** Changes columns and format; every change comes back with a fresh preview. */
export function useImportMapping(job: ImportJob) {
  const queries = useQueryClient();
  const { queryKey } = importQuery(job.id);
  const keep = (next: ImportJob) => queries.setQueryData(queryKey, next);
  const change = useMutation({
    mutationFn: (next: { mapping: ImportJob['mapping']; options: ImportOptions }) => importWrites.change(job.id, next),
    onMutate: (next) => keep({ ...job, ...next }),
    onSuccess: keep,
    onError: () => keep(job),
  });
  const start = useMutation({
    mutationFn: () => importWrites.start(job.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [importsPath] });
    },
  });
  return {
    assign: (column: string, field: string) =>
      change.mutate({ mapping: assignField(job.mapping, column, field), options: job.options }),
    setOption: (option: Partial<ImportOptions>) =>
      change.mutate({ mapping: job.mapping, options: { ...job.options, ...option } }),
    start: () => start.mutate(),
    isPreviewing: change.isPending,
    isStarting: start.isPending,
    error: change.error ?? start.error,
  };
}
