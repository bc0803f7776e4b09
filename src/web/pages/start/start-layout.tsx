import { type ReactNode, useEffect } from 'react';
import { languageOptions } from '../../app/account-menu.tsx';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Select } from '../../ui/select.tsx';

export interface StartLayoutProps {
  title: string;
  subtitle?: string | undefined;
  /** Under the card: the way to the other page. */
  footer?: ReactNode | undefined;
  children: ReactNode;
}

/** Pages before signing in: one card in the middle. */
export function StartLayout({ title, subtitle, footer, children }: StartLayoutProps) {
  const { language, setLanguage, t } = useI18n();
  useEffect(() => {
    document.title = `${title} · Proffer`;
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="flex flex-1 flex-col items-center justify-center gap-5 px-4 py-10">
        <img src="/app/icon.svg" alt="Proffer" width={40} height={40} />
        <div className="flex flex-col gap-1 text-center">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {subtitle && <p className="text-base text-muted">{subtitle}</p>}
        </div>
        <div className="w-full max-w-sm rounded-xl border border-line bg-surface p-5 shadow-lift">{children}</div>
        {footer && <div className="text-sm text-muted">{footer}</div>}
      </main>
      <footer className="flex justify-center pb-6">
        <Select
          aria-label={t('language.title')}
          size="sm"
          className="w-32!"
          options={languageOptions}
          value={language}
          onChange={(value) => setLanguage(value as typeof language)}
        />
      </footer>
    </div>
  );
}
