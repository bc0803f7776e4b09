import { useEffect, useMemo } from 'react';
import { clientWords } from './client-words.ts';
import { LoadingScreen } from './loading-screen.tsx';
import { MessageScreen } from './message-screen.tsx';
import { OfferScreen } from './offer-screen.tsx';
import { useClientPage } from './use-client-page.ts';

/** The whole page: loads what the link leads to and shows it, or says why not. */
export function ClientPageView({
  address,
  wanted,
}: {
  readonly address: string | null;
  readonly wanted: string | null;
}) {
  const client = useClientPage(address);
  const { page } = client;
  const words = useMemo(
    () => clientWords(page?.language ?? wanted, page?.locale ?? wanted ?? 'en', page?.offer?.currency ?? 'EUR'),
    [page, wanted],
  );
  useEffect(() => {
    document.documentElement.lang = words.language;
    if (page) {
      document.documentElement.style.setProperty('--accent', page.organization.accent_color);
      document.title = [page.offer?.number, page.offer?.name, page.organization.name].filter(Boolean).join(' · ');
    }
  }, [page, words]);
  if (client.failure) return <MessageScreen words={words} failure={client.failure} onRetry={client.reload} />;
  if (!page) return <LoadingScreen words={words} />;
  if (!page.offer) return <MessageScreen words={words} page={page} />;
  return (
    <OfferScreen
      client={client}
      organization={page.organization}
      status={page.status}
      offer={page.offer}
      words={words}
    />
  );
}
