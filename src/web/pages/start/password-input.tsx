import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Input } from '../../ui/input.tsx';

export interface PasswordInputProps {
  name: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that can be looked at while typing it. */
export function PasswordInput({ name, autoComplete }: PasswordInputProps) {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        required={true}
        minLength={autoComplete === 'new-password' ? 8 : undefined}
        className="pr-9!"
      />
      <button
        type="button"
        aria-label={shown ? t('start.hidePassword') : t('start.showPassword')}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 flex w-9 items-center justify-center text-muted hover:text-ink"
      >
        {shown ? <EyeOff className="size-4" aria-hidden="true" /> : <Eye className="size-4" aria-hidden="true" />}
      </button>
    </span>
  );
}
