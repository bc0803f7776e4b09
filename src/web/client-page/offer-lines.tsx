import type { ClientLine, ClientOffer } from '../../doors/documents/contract/client-page.ts';
import type { ClientWords } from './client-words.ts';
import { RichHtml } from './rich-html.tsx';

interface OfferLinesProps {
  readonly offer: ClientOffer;
  readonly words: ClientWords;
  readonly chosen: readonly string[];
  /** Null when nothing can be chosen any more. */
  readonly onChoose: ((id: string, taken: boolean) => void) | null;
}

/** Everything that is offered. Optional lines are cards with a switch. */
export function OfferLines({ offer, words, chosen, onChoose }: OfferLinesProps) {
  return (
    <ol className="lines">
      {offer.lines.map((line) => {
        const isChosen = chosen.includes(line.id);
        const look = line.is_optional ? ` option${isChosen ? ' is-chosen' : ''}` : '';
        return (
          <li key={line.id} className={`line ${line.type}${look}`}>
            <LineBody line={line} words={words} />
            {line.is_optional && onChoose && (
              <label className="choice">
                <span>{words.t('include', { name: line.name })}</span>
                <input
                  type="checkbox"
                  role="switch"
                  aria-checked={isChosen}
                  checked={isChosen}
                  onChange={(event) => onChoose(line.id, event.target.checked)}
                />
              </label>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function LineBody({ line, words }: { readonly line: ClientLine; readonly words: ClientWords }) {
  if (line.type === 'heading') {
    return (
      <>
        <h2>{line.name}</h2>
        <RichHtml html={line.description} />
      </>
    );
  }
  const isPriced = line.type === 'paragraph' || line.type === 'percentage';
  return (
    <div className="line-row">
      <div className="line-text">
        <p className="line-name">
          {line.name}
          {line.is_optional && <span className="tag">{words.t('optional')}</span>}
        </p>
        <RichHtml html={line.description} />
        {isPriced && <p className="line-price">{priceText(line, words)}</p>}
      </div>
      {(isPriced || line.type === 'subtotal') && <span className="amount">{words.money(line.total)}</span>}
    </div>
  );
}

function priceText(line: ClientLine, words: ClientWords): string {
  if (line.type === 'percentage') return words.t('ofSection', { percent: words.percent(line.unit_price ?? '0') });
  const quantity = `${words.quantity(line.quantity ?? '1')} ${line.unit}`.trim();
  const parts = [quantity, line.unit_price === null ? '' : words.money(line.unit_price)].filter(Boolean).join(' × ');
  return line.discount === null ? parts : `${parts} − ${line.discount}`;
}
