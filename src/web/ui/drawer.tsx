import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

export interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  actions?: ReactNode | undefined;
  wide?: boolean | undefined;
  children: ReactNode;
}

/** A panel from the right, for details beside a list; the whole screen on a phone. The panel itself takes the focus. */
export function Drawer({ open, onOpenChange, title, actions, wide = false, children }: DrawerProps) {
  const { t } = useI18n();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fade fixed inset-0 z-30 bg-overlay" />
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          className={cx(
            'slide-in fixed inset-y-0 right-0 z-30 flex w-full flex-col bg-raised shadow-pop outline-none',
            wide ? 'sm:w-[44rem]' : 'sm:w-[28rem]',
          )}
        >
          <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line px-4">
            <Base.Title className="min-w-0 flex-1 truncate text-base font-semibold">{title}</Base.Title>
            {actions}
            <Base.Close render={<IconButton label={t('action.close')} icon={<X />} />} />
          </header>
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
