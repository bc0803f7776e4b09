import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../client/api-error.ts';

/** What the pages know. Refusals are final; only a lost connection or a 5xx is tried again, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => {
        const passing = !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
        return passing && count < 2;
      },
    },
    mutations: { retry: false },
  },
});
