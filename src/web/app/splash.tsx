import { useI18n } from '../i18n/i18n-context.ts';
import { Spinner } from '../ui/spinner.tsx';

/** While it is not known yet who is there. */
export function Splash() {
  const { t } = useI18n();
  return (
    <div role="status" className="flex min-h-dvh items-center justify-center text-muted">
      <Spinner className="size-5" />
      <span className="sr-only">{t('app.loading')}</span>
    </div>
  );
}
