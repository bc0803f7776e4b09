import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { auth } from '../../client/auth.ts';
import { companyWrites } from '../../client/company.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { SelectField } from '../../ui/text-field.tsx';
import { currencies, guessCurrency } from './guess-currency.ts';
import { PersonFields } from './person-fields.tsx';
import { StartLayout } from './start-layout.tsx';
import { StartLink } from './start-link.tsx';
import { StartProblem } from './start-problem.tsx';
import { useEnterApp } from './use-enter-app.ts';

/** Starts a company of one's own. */
export function SignUpPage() {
  const { t } = useI18n();
  return (
    <StartLayout
      title={t('start.ownCompany')}
      subtitle={t('start.tagline')}
      footer={<StartLink question={t('start.haveAccount')} answer={t('start.signIn')} to="/sign-in" />}
    >
      <SignUpForm />
    </StartLayout>
  );
}

function SignUpForm() {
  const { t } = useI18n();
  const [currency, setCurrency] = useState(() => guessCurrency(navigator.languages));
  const signUp = useSignUp(currency);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        signUp.mutate(new FormData(event.currentTarget));
      }}
    >
      <StartProblem error={signUp.error} />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
        <Field label={t('start.company')}>
          <Input name="company" autoComplete="organization" required={true} maxLength={300} autoFocus={true} />
        </Field>
        <SelectField
          label={t('settings.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
          value={currency}
          onChange={setCurrency}
        />
      </div>
      <PersonFields />
      <Button type="submit" variant="primary" size="lg" busy={signUp.isPending}>
        {t('start.create')}
      </Button>
    </form>
  );
}

function useSignUp(currency: string) {
  const { language } = useI18n();
  const enter = useEnterApp();
  return useMutation({
    mutationFn: async (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '').trim();
      await auth.signUp({ name: text('name'), email: text('email'), password: String(form.get('password')) });
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      await companyWrites.introduce({ name: text('company'), currency, language, timeZone });
      await enter();
    },
  });
}
