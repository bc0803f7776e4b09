import { useI18n } from '../../i18n/i18n-context.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { PasswordInput } from './password-input.tsx';

/** Name, e-mail and new password of somebody new. */
export function PersonFields() {
  const { t } = useI18n();
  return (
    <>
      <Field label={t('start.name')}>
        <Input name="name" autoComplete="name" required={true} maxLength={200} />
      </Field>
      <Field label={t('start.email')}>
        <Input name="email" type="email" autoComplete="username" required={true} />
      </Field>
      <Field label={t('start.password')} hint={t('start.passwordHint')}>
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
    </>
  );
}
