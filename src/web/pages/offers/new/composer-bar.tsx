import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { requestFileTypes } from '../../../client/request-files.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { CustomerInput } from '../customer-input.tsx';
import type { NewOffer } from './use-new-offer.ts';

export interface ComposerBarProps {
  offer: NewOffer;
  onFiles: (files: readonly File[]) => void;
}

/** Below the request: for whom, a file, and go. While the server works: how to stop it. */
export function ComposerBar({ offer, onFiles }: ComposerBarProps) {
  const { t } = useI18n();
  if (offer.busy) {
    return (
      <div className="flex items-end gap-4 border-t border-line-soft p-3 pl-5">
        <div className="min-w-0 flex-1 pb-1" role="status">
          <DraftingProgress progress={offer.progress} />
        </div>
        <Button onClick={offer.cancel}>{t('action.cancel')}</Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line-soft p-3">
      <div className="w-full sm:w-72">
        <CustomerInput
          value={offer.customer}
          onChange={offer.setCustomer}
          aria-label={t('offers.new.customer')}
          placeholder={t('offers.new.customerHint')}
        />
      </div>
      <FileButton onFiles={onFiles} />
      <Button
        variant="primary"
        size="lg"
        disabled={offer.text.trim() === ''}
        onClick={offer.submit}
        className="ml-auto max-sm:flex-1"
      >
        {t('offers.new.submit')}
        <Kbd keys="mod+enter" onAccent={true} className="max-md:hidden" />
      </Button>
    </div>
  );
}

function DraftingProgress({ progress }: Pick<NewOffer, 'progress'>) {
  const { t, number } = useI18n();
  if (!progress || progress.total === 0) return <Progress label={t('offers.new.working')} percent={null} />;
  const { step, done, total, text } = progress;
  const isLast = step === 'price' || step === 'store';
  const percent = isLast ? 100 : Math.round((done / total) * 100);
  return (
    <>
      <Progress
        label={t(`draft.${step}`)}
        percent={percent}
        detail={t('draft.count', { done: number(done), total: number(total) })}
      />
      {text !== null && <p className="mt-1 truncate text-xs text-faint">{text}</p>}
    </>
  );
}

function FileButton({ onFiles }: Pick<ComposerBarProps, 'onFiles'>) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={true}
        accept={requestFileTypes}
        hidden={true}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <IconButton label={t('offers.new.file')} icon={<Paperclip />} onClick={() => input.current?.click()} />
    </>
  );
}
