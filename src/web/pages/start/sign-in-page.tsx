import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../../client/api-error.ts';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { PasswordInput } from './password-input.tsx';
import { StartLayout } from './start-layout.tsx';
import { useEnterApp } from './use-enter-app.ts';

export function SignInPage() {
  const { t } = useI18n();
  return (
    <StartLayout
      title={t('start.signIn')}
      subtitle={t('start.tagline')}
      footer={
        <>
          {t('start.newHere')}{' '}
          <Link to="/sign-up" className="font-medium text-accent-text hover:underline">
            {t('start.ownCompany')}
          </Link>
        </>
      }
    >
      <SignInForm />
    </StartLayout>
  );
}

/** E-mail and password; goes on by itself once they are right. */
export function SignInForm() {
  const { t } = useI18n();
  const enter = useEnterApp();
  const signIn = useMutation({
    mutationFn: async (credentials: { email: string; password: string }) => {
      await auth.signIn(credentials);
      await enter();
    },
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) });
      }}
    >
      {signIn.isError && <SignInProblem error={signIn.error} />}
      <Field label={t('start.email')}>
        <Input name="email" type="email" autoComplete="username" required={true} autoFocus={true} />
      </Field>
      <Field label={t('start.password')}>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={signIn.isPending}>
        {t('start.signIn')}
      </Button>
    </form>
  );
}

function SignInProblem({ error }: { error: unknown }) {
  const { t } = useI18n();
  const text = useErrorText();
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'INVALID_EMAIL_OR_PASSWORD') return <Notice tone="danger">{t('start.wrongPassword')}</Notice>;
  const noCompany = error instanceof ApiError && error.status === 403;
  return <Notice tone="danger">{noCompany ? t('start.noCompany') : text(error)}</Notice>;
}
