import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';

export interface PageProps {
  title: string;
  /** Beside the title: a status. */
  badge?: ReactNode | undefined;
  /** The page above this one. */
  back?: { readonly to: string; readonly label: string } | undefined;
  /** Buttons, the main one last. */
  actions?: ReactNode | undefined;
  /** `list`: content fills the height and scrolls inside. `form`: a readable column. `wide`: everything there is. */
  layout?: 'list' | 'form' | 'wide' | undefined;
  children: ReactNode;
}

const layouts = {
  list: 'relative flex min-h-0 flex-1 flex-col gap-3 px-4 pb-3 md:px-6 md:pb-5',
  form: 'scroll-thin relative min-h-0 flex-1 overflow-y-auto px-4 pb-10 md:px-6',
  wide: 'scroll-thin relative min-h-0 flex-1 overflow-y-auto px-4 pb-10 md:px-6',
} as const;

/** Every staff page: title (also the browser's), way back, actions, content. */
export function Page({ title, badge, back, actions, layout = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Proffer`;
  }, [title]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 md:px-6">
        <div className="flex min-w-0 max-w-full flex-auto items-center gap-2 sm:min-w-64 sm:flex-1">
          {back && <BackLink {...back} />}
          <h1
            tabIndex={-1}
            title={title}
            className="line-clamp-2 min-w-0 text-xl leading-6 font-semibold tracking-tight hyphens-auto outline-none wrap-anywhere"
          >
            {title}
          </h1>
          {badge}
        </div>
        {actions && <div className="ml-auto flex shrink-0 items-center gap-2">{actions}</div>}
      </header>
      <div className={layouts[layout]}>
        {layout === 'form' ? <div className={cx('flex max-w-4xl flex-col gap-4')}>{children}</div> : children}
      </div>
    </div>
  );
}

function BackLink({ to, label }: { to: string; label: string }) {
  const { t } = useI18n();
  return (
    <Link
      to={to}
      aria-label={`${t('action.back')}: ${label}`}
      title={label}
      className="-ml-2 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink coarse:size-10"
    >
      <ChevronLeft className="size-4" aria-hidden="true" />
    </Link>
  );
}
