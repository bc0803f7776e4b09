import { Banknote, CalendarDays, CircleQuestionMark, Info, type LucideIcon, MapPin, Phone, Wallet } from 'lucide-react';
import type { MessageKey } from '../../../i18n/i18n-context.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/cx.ts';
import { patchOffer } from '../data/offer-write.ts';
import type { Fact } from '../model/offer.ts';
import { DeliveryFields } from './delivery-fields.tsx';
import { type ReviewFocus, useReview } from './review-context.ts';
import { rowId } from './row-id.ts';

const kinds: Readonly<Record<Fact['kind'], { icon: LucideIcon; label: MessageKey }>> = {
  delivery_date: { icon: CalendarDays, label: 'review.fact.delivery_date' },
  delivery_place: { icon: MapPin, label: 'review.fact.delivery_place' },
  payment: { icon: Banknote, label: 'review.fact.payment' },
  budget: { icon: Wallet, label: 'review.fact.budget' },
  question: { icon: CircleQuestionMark, label: 'review.fact.question' },
  contact: { icon: Phone, label: 'review.fact.contact' },
  other: { icon: Info, label: 'review.fact.other' },
};

/** What the request says beside its items, to be seen to one by one; and when and where the goods are wanted. */
export function FactsCard({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer } = useReview();
  const { facts } = offer;
  if (facts.length === 0 && offer.clientRequest === null) return null;
  const done = facts.filter(({ checked }) => checked).length;
  return (
    <Card
      title={t('review.facts.title')}
      description={facts.length > 0 ? t('review.facts.done', { done, total: facts.length }) : t('review.facts.none')}
    >
      <ul className="mb-3 flex flex-col empty:hidden">
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} lit={focus.lit === fact.id} />
        ))}
      </ul>
      <DeliveryFields />
    </Card>
  );
}

function FactRow({ fact, lit }: { fact: Fact; lit: boolean }) {
  const { t } = useI18n();
  const { readOnly, light, write } = useReview();
  const { icon: Icon, label } = kinds[fact.kind];
  const check = (checked: boolean) => {
    write(
      patchOffer(() => ({ facts: [{ id: fact.id, checked }] })),
      { label: fact.text },
    ).catch(() => undefined);
  };
  return (
    <li
      id={rowId(fact.id)}
      tabIndex={-1}
      data-lit={lit || undefined}
      onPointerEnter={() => light(fact.id)}
      onPointerLeave={() => light(null)}
      className={cx('-mx-2 flex items-start gap-2 rounded-md px-2 py-0.5 outline-none', lit && 'bg-hover')}
    >
      <div className="min-w-0 flex-1">
        <Checkbox
          checked={fact.checked}
          disabled={readOnly}
          onChange={check}
          label={<span className={cx('break-words', fact.checked && 'text-faint line-through')}>{fact.text}</span>}
        />
      </div>
      <span className="flex shrink-0 items-center gap-1 py-1 text-xs text-muted">
        <Icon className="size-3.5" aria-hidden="true" />
        {t(label)}
      </span>
    </li>
  );
}
