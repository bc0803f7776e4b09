import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordInput } from './password-input.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';
import { StartProblem } from './start-problem.tsx';

/** Where the link of the mail leads: a new password. */
export function ResetPasswordPage() {
  const { t } = useI18n();
  const { token = '' } = useSearch({ strict: false }) as { token?: string };
  const reset = useMutation({ mutationFn: (newPassword: string) => auth.resetPassword({ token, newPassword }) });
  return (
    <StartLayout title={t('start.resetTitle')} footer={<StartLink answer={t('start.backToSignIn')} to="/sign-in" />}>
      {token === '' && <Notice tone="danger">{t('start.resetGone')}</Notice>}
      {reset.isSuccess && (
        <div className="flex flex-col gap-4">
          <Notice tone="ok">{t('start.resetDone')}</Notice>
          <ButtonLink to="/sign-in" variant="primary" size="lg">
            {t('start.signIn')}
          </ButtonLink>
        </div>
      )}
      {token !== '' && !reset.isSuccess && (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            reset.mutate(String(new FormData(event.currentTarget).get('password')));
          }}
        >
          <StartProblem error={reset.error} />
          <Field label={t('start.newPassword')} hint={t('start.passwordHint')}>
            <PasswordInput name="password" autoComplete="new-password" />
          </Field>
          <Button type="submit" variant="primary" size="lg" busy={reset.isPending}>
            {t('start.resetSave')}
          </Button>
        </form>
      )}
    </StartLayout>
  );
}
