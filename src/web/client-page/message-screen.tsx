import type { ClientPage } from '../../doors/documents/contract/client-page.ts';
import type { Refused } from './ask-server.ts';
import type { ClientWords } from './client-words.ts';
import { Letterhead } from './letterhead.tsx';

interface MessageScreenProps {
  readonly words: ClientWords;
  readonly failure?: Refused;
  readonly page?: ClientPage;
  readonly onRetry?: () => void;
}

/** Instead of an offer: what became of it, or why the link leads nowhere. */
export function MessageScreen({ words, failure, page, onRetry }: MessageScreenProps) {
  const { title, text } = messageOf(words, failure, page);
  const isFleeting = failure && ['busy', 'offline', 'other'].includes(failure.why);
  return (
    <main className="message">
      {page && <Letterhead organization={page.organization} />}
      <h1>{title}</h1>
      <p>{text}</p>
      {isFleeting && (
        <button type="button" className="button" onClick={onRetry}>
          {words.t('retry')}
        </button>
      )}
    </main>
  );
}

function messageOf({ t }: ClientWords, failure: Refused | undefined, page: ClientPage | undefined) {
  const company = page?.organization.name ?? '';
  if (failure?.why === 'busy') return { title: t('offer'), text: t('busy') };
  if (failure?.why === 'offline') return { title: t('offer'), text: t('offline') };
  if (failure && failure.why !== 'link') return { title: t('offer'), text: t('failed') };
  if (page?.status === 'superseded') return { title: t('superseded'), text: t('supersededNext', { company }) };
  if (page?.status === 'revised') return { title: t('revised'), text: t('revisedNext', { company }) };
  return { title: t('badLink'), text: t('badLinkNext') };
}
