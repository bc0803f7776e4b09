import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientPageView } from './client-page-view.tsx';
import { feedbackAddress } from './feedback-address.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientPageView
        address={feedbackAddress(location.href)}
        wanted={new URLSearchParams(location.search).get('lang')}
      />
    </StrictMode>,
  );
}
