import { Check, Hand, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Tooltip } from '../../../ui/tooltip.tsx';
import { type MatchWord, matchWord } from '../model/match-words.ts';
import type { OfferItem } from '../model/offer.ts';

interface Look {
  readonly tone: Tone;
  readonly text: MessageKey;
  readonly icon?: LucideIcon;
}

const words: Readonly<Record<MatchWord, Look>> = {
  exact: { tone: 'ok', text: 'offers.match.exact', icon: Check },
  sure: { tone: 'ok', text: 'offers.match.sure', icon: Check },
  check: { tone: 'warn', text: 'offers.match.check', icon: TriangleAlert },
  doubtful: { tone: 'danger', text: 'review.matchDoubtful', icon: TriangleAlert },
  confirmed: { tone: 'ok', text: 'review.matchConfirmed', icon: Check },
  manual: { tone: 'neutral', text: 'offers.match.manual', icon: Hand },
  none: { tone: 'neutral', text: 'offers.match.none' },
};

/** Where a match came from, where that says more than "the words fit". */
const reasons: Readonly<Record<string, MessageKey>> = {
  sku: 'review.reason.sku',
  ean: 'review.reason.ean',
  code_repaired: 'review.reason.code_repaired',
  alias: 'review.reason.alias',
  history: 'review.reason.history',
  standard: 'review.reason.standard',
  usage: 'review.reason.usage',
};

/** How far the line can be trusted, and where the match came from: in words, with the number behind it on hover. */
export function LineMatch({ item }: { item: OfferItem }) {
  const { t, percent } = useI18n();
  const { tone, text, icon: Icon } = words[matchWord(item)];
  const reason = item.matchReason === null ? undefined : reasons[item.matchReason];
  const score = item.matchSource === 'semantic' && item.matchScore !== null ? percent(item.matchScore * 100, 0) : null;
  const badge = (
    <Badge tone={tone}>
      {Icon && <Icon className="size-3" aria-hidden="true" />}
      {t(text)}
      {score && <span className="sr-only">: {t('review.score', { percent: score })}</span>}
    </Badge>
  );
  return (
    <p className="flex flex-wrap items-center gap-2">
      {score ? (
        <Tooltip label={t('review.score', { percent: score })}>
          <span>{badge}</span>
        </Tooltip>
      ) : (
        badge
      )}
      {reason && <Badge tone="accent">{t(reason)}</Badge>}
      {item.priceMissing && <Badge tone="danger">{t('offers.line.priceMissing')}</Badge>}
    </p>
  );
}
