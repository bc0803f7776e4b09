import { shownRates } from '#core/offer/shown-rates';
import type { ClientOffer } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';

/** The sums. They are read out when a choice changes them. */
export function OfferTotals({ offer, words }: { readonly offer: ClientOffer; readonly words: ClientWords }) {
  const { net, gross, optional } = offer.totals;
  const vat = offer.show_vat ? shownRates(offer.totals.vat) : [];
  return (
    <section className="totals" aria-live="polite">
      {Number(optional) !== 0 && <Row label={words.t('optionalLeft')} amount={words.money(optional)} faint />}
      {vat.length > 0 && <Row label={words.t('net')} amount={words.money(net)} />}
      {vat.map(({ rate, tax }) => (
        <Row key={rate} label={words.t('vat', { rate: words.percent(rate) })} amount={words.money(tax)} />
      ))}
      <p className="total">
        <span>{words.t('total')}</span>
        <strong className="amount">{words.money(gross)}</strong>
      </p>
    </section>
  );
}

function Row({
  label,
  amount,
  faint = false,
}: {
  readonly label: string;
  readonly amount: string;
  readonly faint?: boolean;
}) {
  return (
    <p className={faint ? 'faint' : ''}>
      <span>{label}</span>
      <span className="amount">{amount}</span>
    </p>
  );
}
