import type { Company } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { NumberField, TextField } from '../../../ui/text-field.tsx';
import { type CompanyDraft, useCompanyDraft } from './use-company-draft.ts';

/** How documents are answered, reminded of, and paid. */
export function DocumentSettings({ company }: { company: Company }) {
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
      <AnswerCard form={form} />
      <ReminderCard form={form} />
      <PaymentCard form={form} />
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

function AnswerCard({ form: { draft, readOnly } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  return (
    <Card title={t('projects.settings.answer')}>
      <div className="flex flex-col gap-2">
        {(['showTerms', 'showSignature'] as const).map((key) => (
          <Checkbox
            key={key}
            label={t(`projects.settings.${key}`)}
            hint={t(`projects.settings.${key}Hint`)}
            checked={draft.values[key]}
            disabled={readOnly}
            onChange={(checked) => draft.set(key, checked)}
          />
        ))}
      </div>
    </Card>
  );
}

function ReminderCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  return (
    <Card title={t('projects.settings.reminders')} description={t('projects.settings.remindersHint')}>
      <div className="grid gap-4 sm:grid-cols-3">
        {(['validityDays', 'reminderBeforeDays', 'reminderAfterDays'] as const).map((key) => (
          <NumberField
            key={key}
            label={t(`projects.settings.${key}`)}
            hint={t(`projects.settings.${key}Hint`)}
            suffix={t('catalogue.days')}
            value={draft.values[key]}
            error={issues[key]}
            disabled={readOnly}
            onChange={(value) => draft.set(key, value)}
          />
        ))}
      </div>
    </Card>
  );
}

function PaymentCard({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t } = useI18n();
  return (
    <Card title={t('projects.settings.payment')}>
      <div className="flex flex-col gap-4">
        <Checkbox
          label={t('projects.settings.vatLiable')}
          hint={t('projects.settings.vatLiableHint')}
          checked={draft.values.vatLiable}
          disabled={readOnly}
          onChange={(checked) => draft.set('vatLiable', checked)}
        />
        <TextField
          label="IBAN"
          hint={t('projects.settings.ibanHint')}
          value={draft.values.iban}
          error={issues['iban']}
          disabled={readOnly}
          input={{ maxLength: 42 }}
          onChange={(value) => draft.set('iban', value)}
        />
      </div>
    </Card>
  );
}
