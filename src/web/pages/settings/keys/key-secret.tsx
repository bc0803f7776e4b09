import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** The secret of a new key. It cannot be shown again. */
export function KeySecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.secretTitle')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('keys.kept')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 pb-1">
        <Notice tone="warn">{t('keys.once')}</Notice>
        <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken p-2 pl-3">
          <code className="min-w-0 flex-1 font-mono text-xs break-all select-all">{secret}</code>
          <CopyButton text={secret} />
        </div>
      </div>
    </Dialog>
  );
}
