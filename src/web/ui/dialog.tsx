import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  /** Absent: one of the buttons must be pressed. */
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: string;
  description?: string | undefined;
  /** Buttons, the main one last. */
  footer?: ReactNode | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  children?: ReactNode | undefined;
}

const widths = { sm: 'sm:w-96', md: 'sm:w-[32rem]', lg: 'sm:w-[48rem]' } as const;

/** A question or a short form over the page. On a phone it comes up from the bottom. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'md', children }: DialogProps) {
  const { t } = useI18n();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Portal>
        <Base.Backdrop className="fade fixed inset-0 z-30 bg-overlay" />
        <Base.Popup
          ref={popup}
          initialFocus={() => firstControl(popup.current)}
          className={cx(
            'pop fixed inset-x-0 bottom-0 z-30 flex max-h-[90dvh] flex-col rounded-t-xl bg-raised shadow-pop outline-none sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[76dvh] sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:rounded-xl',
            widths[size],
          )}
        >
          <header className="flex items-start justify-between gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-sm text-muted">{description}</Base.Description>}
            </div>
            {onOpenChange && (
              <Base.Close render={<IconButton label={t('action.close')} icon={<X />} className="-mr-2" />} />
            )}
          </header>
          {children && <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>}
          {footer && (
            <footer className="flex justify-end gap-2 px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

// The first thing to fill in, not the close button; without one, the dialog itself.
function firstControl(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select') ?? popup;
}
