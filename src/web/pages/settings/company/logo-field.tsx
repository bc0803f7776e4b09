import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useId, useState } from 'react';
import { type Company, companyQuery, companyWrites } from '../../../client/company.ts';
import { sessionQuery } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { buttonClass } from '../../../ui/button-class.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';

const most = 1024 * 1024;

/** The logo: PNG or JPEG up to 1 MiB, saved at once. */
export function LogoField({ company, readOnly }: { company: Company; readOnly: boolean }) {
  const { t } = useI18n();
  const text = useErrorText();
  const id = useId();
  const [refused, setRefused] = useState(false);
  const { put, remove } = useLogoWrites();
  const problem = refused
    ? t('settings.logoWrong')
    : put.error || remove.error
      ? text(put.error ?? remove.error)
      : null;
  return (
    <div className="flex flex-col gap-2">
      <span className="text-xs font-medium text-muted">{t('settings.logo')}</span>
      <div className="flex h-24 items-center justify-center rounded-lg border border-line bg-white p-3">
        {company.logoUrl ? (
          <img src={company.logoUrl} alt={t('settings.logo')} className="max-h-full max-w-full object-contain" />
        ) : (
          <ImageUp className="size-6 text-[#686d79]" aria-hidden="true" />
        )}
      </div>
      {!readOnly && (
        <div className="flex gap-2">
          <label htmlFor={id} className={buttonClass('secondary', 'sm')}>
            {company.logoUrl ? t('settings.logoReplace') : t('settings.logoChoose')}
          </label>
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg"
            className="sr-only"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (!file) return;
              const fits = /^image\/(png|jpeg)$/.test(file.type) && file.size <= most;
              setRefused(!fits);
              if (fits) put.mutate(file);
            }}
          />
          {company.logoUrl && (
            <Button size="sm" variant="ghost" busy={remove.isPending} onClick={() => remove.mutate()}>
              {t('action.remove')}
            </Button>
          )}
        </div>
      )}
      {problem ? (
        <p role="alert" className="text-xs text-danger">
          {problem}
        </p>
      ) : (
        <p className="text-xs text-faint">{t('settings.logoHint')}</p>
      )}
    </div>
  );
}

function useLogoWrites() {
  const queries = useQueryClient();
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: companyQuery.queryKey });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const put = useMutation({ mutationFn: companyWrites.putLogo, onSuccess: refresh });
  const remove = useMutation({ mutationFn: companyWrites.removeLogo, onSuccess: refresh });
  return { put, remove };
}
