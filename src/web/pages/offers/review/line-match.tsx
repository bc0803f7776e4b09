import { Check, Hand, TriangleAlert } from 'lucide-react';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { type MatchWord, matchWord } from '../model/match-words.ts';
import type { OfferItem } from '../model/offer.ts';

const words: Readonly<Record<MatchWord, { tone: Tone; text: MessageKey }>> = {
  exact: { tone: 'ok', text: 'offers.match.exact' },
  sure: { tone: 'ok', text: 'offers.match.sure' },
  check: { tone: 'warn', text: 'offers.match.check' },
  manual: { tone: 'neutral', text: 'offers.match.manual' },
  none: { tone: 'neutral', text: 'offers.match.none' },
};

/** How far the line can be trusted: a word, a bar, and what is missing. */
export function LineMatch({ item }: { item: OfferItem }) {
  const { t } = useI18n();
  const word = matchWord(item);
  const Icon = word === 'check' ? TriangleAlert : word === 'manual' ? Hand : Check;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone={words[word].tone}>
        {word !== 'none' && <Icon className="size-3" aria-hidden="true" />}
        {t(words[word].text)}
      </Badge>
      {item.matchSource === 'semantic' && item.matchScore !== null && <ScoreBar score={item.matchScore} />}
      {item.priceMissing && <Badge tone="danger">{t('offers.line.priceMissing')}</Badge>}
    </p>
  );
}
