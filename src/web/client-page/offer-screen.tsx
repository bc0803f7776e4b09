import { useState } from 'react';
import type { ClientOffer, ClientPage } from '../../doors/documents/contract/client-page.ts';
import { AnswerBar } from './answer-bar.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import type { ClientWords } from './client-words.ts';
import { Conversation } from './conversation.tsx';
import { failureText } from './failure-text.ts';
import { Icon } from './icon.tsx';
import { Letterhead } from './letterhead.tsx';
import { OfferLines } from './offer-lines.tsx';
import { OfferTitle } from './offer-title.tsx';
import { OfferTotals } from './offer-totals.tsx';
import { RichHtml } from './rich-html.tsx';
import { SenderFoot } from './sender-foot.tsx';
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
    client.send({ action: 'preview', elements: next }).catch((error: unknown) => {
      // What is shown as chosen is what the sums count.
      setChosen(chosen);
      setProblem(failureText(words, error));
    });
  };
  return (
    <div className={isOpen ? 'sheet with-bar' : 'sheet'}>
      <Letterhead organization={organization} words={words} pdf={offer.pdf_url} />
      <main>
        <AnswerNotice status={status} offer={offer} organization={organization} words={words} />
        <OfferTitle offer={offer} organization={organization} words={words} isOpen={isOpen} />
        <RichHtml html={offer.header} />
        <OfferLines offer={offer} words={words} chosen={chosen} onChoose={isOpen ? choose : null} />
        {problem !== '' && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <OfferTotals offer={offer} words={words} />
        <RichHtml html={offer.footer} />
        <OfferTerms offer={offer} words={words} />
        <Conversation client={client} offer={offer} organization={organization} words={words} />
      </main>
      <SenderFoot organization={organization} />
      {isOpen && <AnswerBar client={client} offer={offer} words={words} chosen={chosen} />}
    </div>
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
        <div className="wide">
          <dt>{words.t('attachments')}</dt>
          <dd>
            {offer.attachments.map(({ name, url }) => (
              <a key={url} href={url} target="_blank" rel="noreferrer">
                <Icon name="clip" />
                {name}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
