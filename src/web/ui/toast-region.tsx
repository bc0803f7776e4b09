import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { toastManager } from './toast.ts';

/** Holds the toasts of the whole app; once, around the shell. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          data-toasts=""
          className="fixed right-4 bottom-20 md:right-6 z-50 flex w-[calc(100vw-2rem)] flex-col gap-2 sm:w-88"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { t } = useI18n();
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root
      key={item.id}
      toast={item}
      className="pop flex items-start gap-2.5 rounded-lg bg-raised p-3 shadow-pop data-limited:hidden"
    >
      {item.type === 'danger' ? (
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden="true" />
      ) : (
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok-solid" aria-hidden="true" />
      )}
      <Toast.Title className="min-w-0 flex-1 text-sm font-medium" />
      {item.actionProps && <Toast.Action className="text-sm font-medium text-accent-text hover:underline" />}
      <Toast.Close
        aria-label={t('action.dismiss')}
        className="-m-1 flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
      >
        <X className="size-3.5" aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ));
}
