import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

interface SecretDialogProps {
  title: string;
  /** That it cannot be shown again. */
  warning: string;
  secret: string;
  onClose: () => void;
}

/** A secret that was just made, to be copied. It cannot be shown again. */
export function SecretDialog({ title, warning, secret, onClose }: SecretDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('keys.kept')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 pb-1">
        <Notice tone="warn">{warning}</Notice>
        <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken p-2 pl-3">
          <code className="min-w-0 flex-1 font-mono text-xs break-all select-all">{secret}</code>
          <CopyButton text={secret} />
        </div>
      </div>
    </Dialog>
  );
}
