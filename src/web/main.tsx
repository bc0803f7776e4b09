import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { setSignedOutHandler } from './client/api-request.ts';
import { sessionQuery } from './client/session.ts';
import { I18nProvider } from './i18n/i18n-provider.tsx';
import { listenForShortcuts } from './ui/shortcut-registry.ts';
import { ToastRegion } from './ui/toast-region.tsx';

// A session that ended: asking again for it answers 401, and the shell then leads to the sign-in page.
setSignedOutHandler(() => {
  if (queryClient.getQueryData(sessionQuery.queryKey) === undefined) return;
  queryClient.resetQueries({ queryKey: sessionQuery.queryKey }).catch(() => undefined);
});
listenForShortcuts();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <I18nProvider>
          <Tooltip.Provider delay={400}>
            <ToastRegion>
              <RouterProvider router={router} />
            </ToastRegion>
          </Tooltip.Provider>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
