import type { ClientOffer, ClientPage } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import { Icon } from './icon.tsx';
import { RichHtml } from './rich-html.tsx';

interface OfferTitleProps {
  readonly offer: ClientOffer;
  readonly organization: ClientPage['organization'];
  readonly words: ClientWords;
  /** Can it still be answered? */
  readonly isOpen: boolean;
}

/** From this many days on the end is near enough to be said. */
const soonDays = 14;
/** More changes than these are folded away. */
const fewChanges = 6;

/** What it is, for whom, from whom, until when; and what changed since the last time. */
export function OfferTitle({ offer, organization, words, isOpen }: OfferTitleProps) {
  const left = isOpen && offer.valid_until !== null ? words.daysUntil(offer.valid_until) : null;
  return (
    <section className="title">
      <p className="number">
        {words.t('offer')} {offer.number}
      </p>
      <h1>{offer.name || `${words.t('offer')} ${offer.number}`}</h1>
      <dl className="facts">
        {offer.address !== '' && (
          <div>
            <dt>{words.t('for')}</dt>
            <dd>
              <RichHtml html={offer.address} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.t('from')}</dt>
          <dd>
            {organization.contact_person !== '' && <p>{organization.contact_person}</p>}
            <p>{organization.name}</p>
          </dd>
        </div>
        {offer.issue_date !== null && (
          <div>
            <dt>{words.t('date')}</dt>
            <dd>{words.date(offer.issue_date)}</dd>
          </div>
        )}
        {offer.valid_until !== null && (
          <div>
            <dt>{words.t('until')}</dt>
            <dd>
              <p>{words.date(offer.valid_until)}</p>
              {left !== null && left.days <= soonDays && (
                <p className="soon">
                  <Icon name="clock" />
                  {left.text}
                </p>
              )}
            </dd>
          </div>
        )}
      </dl>
      {offer.changes.length > 0 && (
        <details className="changes" open={offer.changes.length <= fewChanges}>
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
