import type { ClientOffer, ClientPage } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import { Icon, type IconName } from './icon.tsx';

interface AnswerNoticeProps {
  readonly status: ClientPage['status'];
  readonly offer: ClientOffer;
  readonly organization: ClientPage['organization'];
  readonly words: ClientWords;
}

/** What became of the offer, and what happens next. */
export function AnswerNotice({ status, offer, organization, words }: AnswerNoticeProps) {
  const company = organization.name;
  if (status === 'expired')
    return (
      <Notice tone="warn" icon="clock" title={words.t('expired')} texts={[words.t('expiredNext', { company })]}>
        {organization.email !== '' && (
          <a className="button" href={`mailto:${organization.email}?subject=${encodeURIComponent(offer.number)}`}>
            {organization.email}
          </a>
        )}
      </Notice>
    );
  if (status !== 'approved' && status !== 'rejected') return null;
  const isYes = status === 'approved';
  const who = offer.answer;
  const by = who && words.t(isYes ? 'approvedBy' : 'rejectedBy', { name: who.name, date: words.date(who.at) });
  const next = words.t(isYes ? 'next' : 'rejectedNext', { company });
  return (
    <Notice
      tone={isYes ? 'ok' : 'warn'}
      icon={isYes ? 'check' : 'cross'}
      title={words.t(status)}
      texts={[by ?? '', next]}
    >
      {isYes && offer.order_confirmation_pdf_url !== null && (
        <a className="button" href={offer.order_confirmation_pdf_url} target="_blank" rel="noreferrer">
          <Icon name="file" />
          {words.t('confirmationPdf')}
        </a>
      )}
    </Notice>
  );
}

interface NoticeProps {
  readonly tone: 'ok' | 'warn';
  readonly icon: IconName;
  readonly title: string;
  readonly texts: readonly string[];
  readonly children?: React.ReactNode;
}

function Notice({ tone, icon, title, texts, children }: NoticeProps) {
  return (
    <section className={`notice ${tone}`} role="status">
      <span className="seal">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {texts.filter(Boolean).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
    </section>
  );
}
