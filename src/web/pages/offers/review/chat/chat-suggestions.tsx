import { useSession } from '../../../../app/session-context.ts';
import { maySell } from '../../../../client/session.ts';
import { type MessageKey, useI18n } from '../../../../i18n/i18n-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useReview } from '../review-context.ts';

/** Questions that fit the offer, to be asked with one click. */
export function ChatSuggestions({ disabled, onAsk }: { disabled: boolean; onAsk: (text: string) => void }) {
  const { t } = useI18n();
  const { role } = useSession();
  const { offer } = useReview();
  const keys: readonly (MessageKey | false)[] = [
    'chat.suggest.summary',
    offer.unmatchedDetails.length > 0 && 'chat.suggest.unmatched',
    offer.clientRequest !== null && 'chat.suggest.missing',
    offer.items.length > 0 && 'chat.suggest.line',
    offer.items.length > 0 && 'chat.suggest.others',
    'chat.suggest.delivery',
    maySell(role) && 'chat.suggest.margin',
  ];
  return (
    <ul className="flex flex-wrap gap-1.5">
      {keys.map(
        (key) =>
          key !== false && (
            <li key={key}>
              <Button size="sm" disabled={disabled} onClick={() => onAsk(t(key))}>
                {t(key)}
              </Button>
            </li>
          ),
      )}
    </ul>
  );
}
