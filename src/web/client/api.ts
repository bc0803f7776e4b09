import { type ApiOptions, apiRequest } from './api-request.ts';

/** Calls of the doors: `api.get<Page<ProductRow>>('/api/admin/products', { query })`. Paths start with `/api`. */
export const api = {
  get: <T>(path: string, options?: ApiOptions) => apiRequest<T>('GET', path, options),
  post: <T>(path: string, options?: ApiOptions) => apiRequest<T>('POST', path, options),
  patch: <T>(path: string, options?: ApiOptions) => apiRequest<T>('PATCH', path, options),
  put: <T>(path: string, options?: ApiOptions) => apiRequest<T>('PUT', path, options),
  delete: <T = void>(path: string, options?: ApiOptions) => apiRequest<T>('DELETE', path, options),
};

/** One page of a list of the admin door. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  /** Absent where the door does not count. */
  readonly totalCount?: number;
  readonly totalIsEstimate?: boolean;
}
