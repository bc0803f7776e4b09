import { Compass } from 'lucide-react';
import { useI18n } from '../i18n/i18n-context.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFound() {
  const { t } = useI18n();
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        level={1}
        icon={<Compass />}
        title={t('notFound.title')}
        body={t('notFound.body')}
        actions={
          <ButtonLink to="/offers" variant="primary">
            {t('notFound.home')}
          </ButtonLink>
        }
      />
    </main>
  );
}
