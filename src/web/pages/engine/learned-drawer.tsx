import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { type Learned, learnedPath, learnedWrites } from '../../client/learned.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { ProductSearch } from '../offers/review/product-search.tsx';

/** One wording: what it means, who taught it, and everything that can be done about it. */
export function LearnedDrawer({ learned, onClose }: { learned: Learned | null; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Drawer
      open={learned !== null}
      onOpenChange={(open) => !open && onClose()}
      title={learned?.requestItem ?? t('engine.learned')}
    >
      {learned && <LearnedEntry key={`${learned.id}-${learned.version}`} learned={learned} onClose={onClose} />}
    </Drawer>
  );
}

function LearnedEntry({ learned, onClose }: { learned: Learned; onClose: () => void }) {
  const { t, date, number } = useI18n();
  const { role } = useSession();
  const offer = learned.offerId && (
    <Link to={`/offers/${learned.offerId}`} className="text-accent-text hover:underline">
      {t('engine.learned.openOffer')}
    </Link>
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('engine.learned.means'), learned.productName ?? t('engine.learned.gone')],
    [t('engine.learned.for'), learned.customerName ?? t('engine.learned.everybody')],
    [t('engine.learned.taughtBy'), learned.taughtBy ?? '–'],
    [t('engine.learned.source'), offer ?? t('engine.learned.byHand')],
    [t('engine.learned.uses'), number(learned.uses)],
    [t('engine.learned.lastUsed'), learned.lastUsedAt ? date(learned.lastUsedAt, 'dateTime') : '–'],
  ];
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {maySell(role) && <LearnedEdit learned={learned} onClose={onClose} />}
    </div>
  );
}

function LearnedEdit({ learned, onClose }: { learned: Learned; onClose: () => void }) {
  const { t } = useI18n();
  const { run, busy } = useWrite(learnedPath);
  const [words, setWords] = useState(learned.requestItem);
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    if (await run(() => learnedWrites.forget(learned.id))) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4 border-t border-line-soft pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => learnedWrites.change(learned, { requestItem: words.trim() })).catch(() => undefined);
      }}
    >
      <TextField
        label={t('engine.learned.words')}
        value={words}
        onChange={setWords}
        required={true}
        input={{ maxLength: 500 }}
      />
      <div className="flex flex-col gap-1">
        <span className="text-xs font-medium text-muted">{t('engine.learned.otherProduct')}</span>
        <ProductSearch
          label={t('engine.learned.otherProduct')}
          onPick={(productId) => run(() => learnedWrites.change(learned, { productId }))}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          type="submit"
          busy={busy}
          disabled={words.trim() === '' || words === learned.requestItem}
        >
          {t('action.save')}
        </Button>
        <Button onClick={() => run(() => learnedWrites.change(learned, { active: !learned.active }))}>
          {t(learned.active ? 'engine.learned.undo' : 'engine.learned.redo')}
        </Button>
        <Button variant="ghost" className="ml-auto text-danger" onClick={() => setAsking(true)}>
          {t('engine.learned.forget')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('engine.learned.forgetTitle')}
        body={t('engine.learned.forgetBody')}
        confirm={t('engine.learned.forget')}
        busy={busy}
        onConfirm={forget}
      />
    </form>
  );
}
