import { useState } from 'react';
import type { ClientOffer, ClientPage } from '../../doors/documents/contract/client-page.ts';
import { AnswerBar } from './answer-bar.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import type { ClientWords } from './client-words.ts';
import { Conversation } from './conversation.tsx';
import { failureText } from './failure-text.ts';
import { Letterhead } from './letterhead.tsx';
import { OfferLines } from './offer-lines.tsx';
import { OfferTotals } from './offer-totals.tsx';
import { RichHtml } from './rich-html.tsx';
import type { ClientState } from './use-client-page.ts';

export interface OfferScreenProps {
  readonly client: ClientState;
  readonly organization: ClientPage['organization'];
  readonly status: ClientPage['status'];
  readonly offer: ClientOffer;
  readonly words: ClientWords;
}

/** The offer itself: read it, choose options, ask, answer. */
export function OfferScreen({ client, organization, status, offer, words }: OfferScreenProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const isOpen = status === 'open';
  const choose = (id: string, taken: boolean) => {
    const next = taken ? [...chosen, id] : chosen.filter((one) => one !== id);
    setChosen(next);
    setProblem('');
    client.send({ action: 'preview', elements: next }).catch((error: unknown) => setProblem(failureText(words, error)));
  };
  return (
    <div className={isOpen ? 'sheet with-bar' : 'sheet'}>
      <Letterhead organization={organization} />
      <main>
        <AnswerNotice status={status} offer={offer} organization={organization} words={words} />
        <OfferTitle offer={offer} words={words} />
        <RichHtml html={offer.header} />
        <OfferLines offer={offer} words={words} chosen={chosen} onChoose={isOpen ? choose : null} />
        <OfferTotals offer={offer} words={words} />
        <OfferTerms offer={offer} words={words} />
        <RichHtml html={offer.footer} />
        {problem !== '' && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <Conversation client={client} offer={offer} organization={organization} words={words} />
      </main>
      <footer className="foot">
        {[organization.name, organization.email, organization.phone, organization.website].filter(Boolean).join(' · ')}
      </footer>
      {isOpen && <AnswerBar client={client} offer={offer} words={words} chosen={chosen} />}
    </div>
  );
}

function OfferTitle({ offer, words }: { readonly offer: ClientOffer; readonly words: ClientWords }) {
  return (
    <section className="title">
      <p className="number">
        {words.t('offer')} {offer.number}
      </p>
      <h1>{offer.name || `${words.t('offer')} ${offer.number}`}</h1>
      <p className="facts">
        {offer.valid_until !== null && <span>{words.t('validUntil', { date: words.date(offer.valid_until) })}</span>}
        <a href={offer.pdf_url} target="_blank" rel="noreferrer">
          {words.t('pdf')}
        </a>
      </p>
      {offer.changes.length > 0 && (
        <details className="changes">
          <summary>{words.t('changes')}</summary>
          <ul>
            {offer.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OfferTerms({ offer, words }: { readonly offer: ClientOffer; readonly words: ClientWords }) {
  if (offer.terms.length === 0 && offer.attachments.length === 0) return null;
  return (
    <dl className="terms">
      {offer.terms.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {offer.attachments.length > 0 && (
        <div>
          <dt>{words.t('attachments')}</dt>
          <dd>
            {offer.attachments.map(({ name, url }) => (
              <a key={url} href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
