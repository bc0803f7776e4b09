import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { mayManage, sessionQuery } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type GuideStep, guideSteps } from './guide-steps.ts';

const steps = [
  { step: 'import', to: '/catalogue/import' },
  { step: 'draft', to: '/offers/new' },
  { step: 'company', to: '/settings' },
] as const satisfies readonly { step: GuideStep; to: string }[];

/** Three steps to the first offer, on top of the offers list. Gone when they are done, or when it is hidden. */
export function FirstRunGuide() {
  const { t } = useI18n();
  const { company, role } = useSession();
  const [hidden, setHidden] = useHidden(company.id);
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  if (hidden || !mayManage(role) || !session.data) return null;
  const done = guideSteps(session.data);
  const count = Object.values(done).filter(Boolean).length;
  if (count === steps.length) return null;
  const next = steps.find(({ step }) => !done[step])?.step;
  return (
    <section aria-label={t('guide.title')} className="shrink-0 rounded-xl border border-line bg-surface shadow-lift">
      <header className="flex items-center gap-3 border-b border-line-soft py-2 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 font-semibold">{t('guide.title')}</h2>
        <p className="text-xs text-muted">{t('guide.progress', { done: count })}</p>
        <IconButton label={t('guide.hide')} icon={<X />} onClick={() => setHidden()} />
      </header>
      <ol className="grid max-sm:divide-y max-sm:divide-line-soft sm:grid-cols-3 sm:divide-x sm:divide-line-soft">
        {steps.map(({ step, to }, index) => (
          <Step key={step} step={step} to={to} number={index + 1} done={done[step]} next={step === next} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  step: GuideStep;
  to: string;
  number: number;
  done: boolean;
  next: boolean;
}

function Step({ step, to, number, done, next }: StepProps) {
  const { t } = useI18n();
  return (
    <li className={cx('flex gap-3 p-4', !next && !done && 'max-sm:py-2.5')}>
      <span
        className={cx(
          'flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
          done && 'bg-ok-soft text-ok',
          !done && (next ? 'bg-accent text-on-accent' : 'bg-press text-muted'),
        )}
      >
        {done ? <Check className="size-3.5" strokeWidth={3} aria-label={t('guide.done')} /> : number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <div>
          <h3 className={cx('font-medium', done && 'text-muted line-through decoration-1')}>{t(`guide.${step}`)}</h3>
          <p className={cx('text-xs text-muted', !next && 'max-sm:hidden')}>{t(`guide.${step}Body`)}</p>
        </div>
        {!done && (
          <ButtonLink
            to={to}
            size="sm"
            variant={next ? 'primary' : 'secondary'}
            className={next ? '' : 'max-sm:hidden'}
          >
            {t(`guide.${step}Action`)}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function useHidden(companyId: string): [boolean, () => void] {
  const key = `proffer.guide.${companyId}`;
  const [hidden, setHidden] = useState(() => {
    try {
      return localStorage.getItem(key) === 'hidden';
    } catch {
      return false;
    }
  });
  const hide = () => {
    setHidden(true);
    try {
      localStorage.setItem(key, 'hidden');
    } catch {
      // Hidden for this visit only.
    }
  };
  return [hidden, hide];
}
