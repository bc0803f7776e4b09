import { useSession } from '../../app/session-context.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../ui/use-country-options.ts';
import type { CustomerCardProps } from './customer-main-card.tsx';

/** What their offers are written and priced in. */
export function CustomerTermsCard({ draft, readOnly, issues }: CustomerCardProps) {
  const { t } = useI18n();
  const { company } = useSession();
  const languages = useTextLanguageOptions();
  const { values, set } = draft;
  return (
    <Card title={t('customers.terms')}>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={t('customers.language')}
          options={[{ value: '', label: t('customers.ofRequest') }, ...languages]}
          value={values.language}
          disabled={readOnly}
          onChange={(language) => set('language', language)}
        />
        <TextField
          label={t('customers.currency')}
          value={values.currency}
          error={issues['currency']}
          disabled={readOnly}
          input={{ maxLength: 3, placeholder: company.currency, className: 'uppercase' }}
          onChange={(currency) => set('currency', currency)}
        />
        <TextField
          label={t('customers.group')}
          hint={t('customers.groupHint')}
          value={values.customerGroup}
          error={issues['customerGroup']}
          disabled={readOnly}
          onChange={(group) => set('customerGroup', group)}
        />
        <TextField
          className="sm:col-span-3"
          label={t('customers.notes')}
          hint={t('customers.notesHint')}
          multiline={true}
          value={values.notes}
          error={issues['notes']}
          disabled={readOnly}
          onChange={(notes) => set('notes', notes)}
        />
      </div>
    </Card>
  );
}
