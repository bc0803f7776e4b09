import type { ClientPage } from '../../doors/documents/contract/client-page.ts';
import type { Refused } from './ask-server.ts';
import type { ClientWords } from './client-words.ts';
import { Icon, type IconName } from './icon.tsx';
import { Letterhead } from './letterhead.tsx';
import { SenderFoot } from './sender-foot.tsx';

interface MessageScreenProps {
  readonly words: ClientWords;
  readonly failure?: Refused;
  readonly page?: ClientPage;
  readonly onRetry?: () => void;
}

/** Instead of an offer: what became of it, or why the link leads nowhere. */
export function MessageScreen({ words, failure, page, onRetry }: MessageScreenProps) {
  const { title, text, icon } = messageOf(words, failure, page);
  const isFleeting = failure && ['busy', 'offline', 'other'].includes(failure.why);
  return (
    <div className="sheet">
      {page && <Letterhead organization={page.organization} words={words} />}
      <main className="message">
        <span className="seal">
          <Icon name={icon} />
        </span>
        <h1>{title}</h1>
        <p>{text}</p>
        {isFleeting && (
          <button type="button" className="button" onClick={onRetry}>
            {words.t('retry')}
          </button>
        )}
      </main>
      {page && <SenderFoot organization={page.organization} />}
    </div>
  );
}

interface Message {
  readonly title: string;
  readonly text: string;
  readonly icon: IconName;
}

function messageOf({ t }: ClientWords, failure: Refused | undefined, page: ClientPage | undefined): Message {
  const company = page?.organization.name ?? '';
  if (failure?.why === 'busy') return { title: t('offer'), text: t('busy'), icon: 'clock' };
  if (failure?.why === 'offline') return { title: t('offer'), text: t('offline'), icon: 'unlink' };
  if (failure && failure.why !== 'link') return { title: t('offer'), text: t('failed'), icon: 'cross' };
  if (page?.status === 'superseded')
    return { title: t('superseded'), text: t('supersededNext', { company }), icon: 'swap' };
  if (page?.status === 'revised') return { title: t('revised'), text: t('revisedNext', { company }), icon: 'clock' };
  return { title: t('badLink'), text: t('badLinkNext'), icon: 'unlink' };
}
