import type { Company } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { AddressFields } from '../../../ui/address-fields.tsx';
import { Card } from '../../../ui/card.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import { AppearanceCard } from './appearance-card.tsx';
import { type CompanyDraft, useCompanyDraft } from './use-company-draft.ts';

/** Who the company is, as it stands on every offer. */
export function CompanySettings({ company }: { company: Company }) {
  const { t } = useI18n();
  const form = useCompanyDraft(company);
  const { draft, readOnly, issues } = form;
  return (
    <form
      id="settings"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.dirty) form.save.mutate();
      }}
    >
      <DetailsCard form={form} />
      <Card title={t('settings.address')}>
        <AddressFields
          value={draft.values.address}
          issues={issues}
          disabled={readOnly}
          onChange={(address) => draft.set('address', address)}
        />
      </Card>
      <AppearanceCard company={company} form={form} />
      <RegionCard form={form} />
      <SaveBar
        dirty={draft.dirty}
        busy={form.save.isPending}
        error={form.save.error}
        form="settings"
        onDiscard={form.discard}
      />
    </form>
  );
}

function DetailsCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  const text = (key: 'name' | 'taxId' | 'email' | 'phone' | 'website', type: string) => (
    <TextField
      label={t(`settings.${key}`)}
      required={key === 'name'}
      value={draft.values[key]}
      error={issues[key]}
      disabled={readOnly}
      input={{ type }}
      onChange={(value) => draft.set(key, value)}
    />
  );
  return (
    <Card title={t('settings.details')} description={t('settings.detailsHint')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {text('name', 'text')}
        {text('taxId', 'text')}
        {text('email', 'email')}
        {text('phone', 'tel')}
        {text('website', 'text')}
      </div>
    </Card>
  );
}

const zones = Intl.supportedValuesOf('timeZone');

function RegionCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  const languages = useTextLanguageOptions();
  const { values, set } = draft;
  const known = zones.includes(values.timeZone) ? zones : [values.timeZone, ...zones];
  return (
    <Card title={t('settings.region')}>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t('settings.currency')}
          value={values.currency}
          error={issues['currency']}
          disabled={readOnly}
          input={{ maxLength: 3, className: 'uppercase' }}
          onChange={(currency) => set('currency', currency)}
        />
        <SelectField
          label={t('settings.language')}
          options={languages}
          value={values.language}
          disabled={readOnly}
          onChange={(language) => set('language', language)}
        />
        <SelectField
          label={t('settings.timeZone')}
          options={known.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          value={values.timeZone}
          disabled={readOnly}
          onChange={(zone) => set('timeZone', zone)}
        />
      </div>
    </Card>
  );
}
