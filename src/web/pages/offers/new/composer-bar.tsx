import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { CustomerInput } from '../customer-input.tsx';
import type { NewOffer } from './use-new-offer.ts';

export interface ComposerBarProps {
  offer: NewOffer;
  onFile: (file: File | undefined) => void;
}

/** Below the request: for whom, a file, and go. While the server works: how to stop it. */
export function ComposerBar({ offer, onFile }: ComposerBarProps) {
  const { t } = useI18n();
  if (offer.busy) {
    return (
      <div className="flex items-end gap-4 border-t border-line-soft p-3 pl-5">
        <div className="min-w-0 flex-1 pb-1" role="status">
          <Progress label={t('offers.new.working')} percent={null} />
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
      <FileButton onFile={onFile} />
      <Button
        variant="primary"
        size="lg"
        disabled={offer.text.trim() === ''}
        onClick={offer.submit}
        className="ml-auto max-sm:flex-1"
      >
        {t('offers.new.submit')}
        <Kbd keys="mod+enter" className="opacity-80 max-md:hidden" />
      </Button>
    </div>
  );
}

function FileButton({ onFile }: Pick<ComposerBarProps, 'onFile'>) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,.eml,.md,.text,text/plain,message/rfc822"
        hidden={true}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <IconButton label={t('offers.new.file')} icon={<Paperclip />} onClick={() => input.current?.click()} />
    </>
  );
}
