import { useMutation } from '@tanstack/react-query';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';
import { StartProblem } from './start-problem.tsx';

/** Asks for a link to set a new password. The answer never tells whether there is an account. */
export function ForgotPasswordPage() {
  const { t } = useI18n();
  const ask = useMutation({ mutationFn: auth.requestPasswordReset });
  return (
    <StartLayout title={t('start.forgotTitle')} footer={<StartLink answer={t('start.backToSignIn')} to="/sign-in" />}>
      {ask.isSuccess ? (
        <Notice tone="ok">{t('start.forgotSent')}</Notice>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate(String(new FormData(event.currentTarget).get('email')).trim());
          }}
        >
          <StartProblem error={ask.error} />
          <Field label={t('start.email')} hint={t('start.forgotHint')}>
            <Input name="email" type="email" autoComplete="username" required={true} autoFocus={true} />
          </Field>
          <Button type="submit" variant="primary" size="lg" busy={ask.isPending}>
            {t('start.forgotSend')}
          </Button>
        </form>
      )}
    </StartLayout>
  );
}
