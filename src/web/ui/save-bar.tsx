import { useBlocker } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { useErrorText } from './use-error-text.ts';
import { useShortcuts } from './use-shortcuts.ts';

export interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  error?: unknown;
  /** Id of the form that is submitted; its own checks (required, e-mail) come first. */
  form: string;
  onDiscard: () => void;
  /** Something else than "Save". */
  label?: string | undefined;
}

/** Appears at the bottom as soon as something is unsaved, and asks before the page is left. ⌘S saves. */
export function SaveBar({ dirty, busy, error, form, onDiscard, label }: SaveBarProps) {
  const { t } = useI18n();
  const text = useErrorText();
  const submit = () => {
    const element = document.getElementById(form);
    if (dirty && !busy && element instanceof HTMLFormElement) element.requestSubmit();
  };
  useShortcuts([{ keys: 'mod+s', label: t('shortcut.save'), run: submit }]);
  return (
    <>
      <LeaveGuard dirty={dirty && !busy} />
      {dirty && (
        <div className="sticky -bottom-7 z-20 mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-raised px-4 py-2.5 shadow-pop">
          <p role="status" className={error ? 'min-w-40 flex-1 text-danger' : 'min-w-40 flex-1 text-muted'}>
            {error ? text(error) : t('error.unsaved')}
          </p>
          <Button variant="ghost" onClick={onDiscard} disabled={busy}>
            {t('action.discard')}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {label ?? t('action.save')}
            <span className="max-sm:hidden">
              <Kbd keys="mod+s" onAccent={true} />
            </span>
          </Button>
        </div>
      )}
    </>
  );
}

function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useI18n();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      size="sm"
      title={t('leave.title')}
      description={t('leave.body')}
      footer={
        <>
          <Button onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {t('action.discard')}
          </Button>
        </>
      }
    />
  );
}
