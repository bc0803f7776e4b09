import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../ui/error-state.tsx';

/** A page that broke. Reloading also fetches a page whose files were replaced by an update. */
export function RouteError({ error }: ErrorComponentProps) {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <ErrorState error={error} onRetry={() => location.reload()} />
    </main>
  );
}
