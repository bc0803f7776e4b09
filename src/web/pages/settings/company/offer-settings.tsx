import type { Company } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { NumberField, SelectField, TextField } from '../../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import { type CompanyDraft, useCompanyDraft } from './use-company-draft.ts';

/** What offers are made of: tax, margin, terms, language. */
export function OfferSettings({ company }: { company: Company }) {
  const form = useCompanyDraft(company);
  return (
    <form
      id="settings"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.draft.dirty) form.save.mutate();
      }}
    >
      <FiguresCard form={form} />
      <TermsCard form={form} />
      <WritingCard form={form} />
      <SaveBar
        dirty={form.draft.dirty}
        busy={form.save.isPending}
        error={form.save.error}
        form="settings"
        onDiscard={form.discard}
      />
    </form>
  );
}

function FiguresCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  const number = (key: 'defaultVatRate' | 'marginFloorPercent' | 'validityDays', suffix: string) => (
    <NumberField
      label={t(`settings.${key}`)}
      hint={t(`settings.${key}Hint`)}
      suffix={suffix}
      value={draft.values[key]}
      error={issues[key]}
      disabled={readOnly}
      onChange={(value) => draft.set(key, value)}
    />
  );
  return (
    <Card title={t('settings.figures')}>
      <div className="grid gap-4 sm:grid-cols-3">
        {number('defaultVatRate', '%')}
        {number('marginFloorPercent', '%')}
        {number('validityDays', t('catalogue.days'))}
      </div>
    </Card>
  );
}

function TermsCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  const terms = (key: 'paymentTerms' | 'deliveryTerms') => (
    <TextField
      label={t(`settings.${key}`)}
      multiline={true}
      value={draft.values[key]}
      error={issues[key]}
      disabled={readOnly}
      onChange={(value) => draft.set(key, value)}
    />
  );
  return (
    <Card title={t('settings.terms')} description={t('settings.termsHint')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {terms('paymentTerms')}
        {terms('deliveryTerms')}
      </div>
    </Card>
  );
}

function WritingCard({ form: { draft, readOnly } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  const languages = useTextLanguageOptions();
  const formats = (['strings', 'objects'] as const).map((value) => ({
    value,
    label: t(`settings.unmatched.${value}`),
  }));
  return (
    <Card title={t('settings.writing')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('settings.textLanguage')}
          hint={t('settings.textLanguageHint')}
          options={[{ value: 'request', label: t('settings.textLanguageRequest') }, ...languages]}
          value={draft.values.textLanguage}
          disabled={readOnly}
          onChange={(value) => draft.set('textLanguage', value as Company['textLanguage'])}
        />
        <SelectField
          label={t('settings.unmatchedFormat')}
          hint={t('settings.unmatchedFormatHint')}
          options={formats}
          value={draft.values.unmatchedFormat}
          disabled={readOnly}
          onChange={(value) => draft.set('unmatchedFormat', value === 'objects' ? 'objects' : 'strings')}
        />
      </div>
    </Card>
  );
}
