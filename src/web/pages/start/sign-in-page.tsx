import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { PasswordInput } from './password-input.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';
import { StartProblem } from './start-problem.tsx';
import { useEnterApp } from './use-enter-app.ts';

export function SignInPage() {
  const { t } = useI18n();
  return (
    <StartLayout
      title={t('start.signIn')}
      subtitle={t('start.tagline')}
      footer={<StartLink question={t('start.newHere')} answer={t('start.ownCompany')} to="/sign-up" />}
    >
      <SignInForm />
    </StartLayout>
  );
}

/** E-mail and password; goes on by itself once they are right. */
function SignInForm() {
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
      <StartProblem error={signIn.error} />
      <Field label={t('start.email')}>
        <Input name="email" type="email" autoComplete="username" required={true} autoFocus={true} />
      </Field>
      <Field label={t('start.password')}>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={signIn.isPending}>
        {t('start.signIn')}
      </Button>
      <Link
        to="/forgot-password"
        className="flex min-h-6 items-center self-center text-muted hover:text-ink hover:underline"
      >
        {t('start.forgot')}
      </Link>
    </form>
  );
}
