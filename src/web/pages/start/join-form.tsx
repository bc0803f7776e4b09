import { useMutation } from '@tanstack/react-query';
import { auth } from '../../client/auth.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { PersonFields } from './person-fields.tsx';
import { StartProblem } from './start-problem.tsx';
import { useEnterApp } from './use-enter-app.ts';

/** Makes an account and accepts the invitation with it. */
export function JoinForm({ id }: { id: string }) {
  const { t } = useI18n();
  const enter = useEnterApp();
  const join = useMutation({
    mutationFn: async (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '');
      await auth.signUp({ name: text('name').trim(), email: text('email').trim(), password: text('password') });
      await auth.acceptInvitation(id);
      await enter();
    },
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate(new FormData(event.currentTarget));
      }}
    >
      <StartProblem error={join.error} />
      <PersonFields />
      <Button type="submit" variant="primary" size="lg" busy={join.isPending}>
        {t('start.inviteSignUp')}
      </Button>
    </form>
  );
}
