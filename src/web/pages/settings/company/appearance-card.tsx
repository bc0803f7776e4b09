import type { Company } from '../../../client/company.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { accentContrast } from './accent-contrast.ts';
import { LogoField } from './logo-field.tsx';
import type { CompanyDraft } from './use-company-draft.ts';

const fallback = '#2f56d9';
const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Logo and colour: how the company looks on offers and pages its customers see. */
export function AppearanceCard({ company, form }: { company: Company; form: CompanyDraft }) {
  const { t } = useI18n();
  return (
    <Card title={t('settings.appearance')} description={t('settings.appearanceHint')}>
      <div className="grid gap-6 sm:grid-cols-2">
        <LogoField company={company} readOnly={form.readOnly} />
        <AccentField form={form} />
      </div>
    </Card>
  );
}

function AccentField({ form: { draft, readOnly, issues } }: { form: CompanyDraft }) {
  const { t, number } = useI18n();
  const color = draft.values.accentColor;
  const shown = isColor(color) ? color : fallback;
  const contrast = accentContrast(shown);
  const faint = isColor(color) && contrast < 4.5;
  const hint = faint ? t('settings.accentFaint', { ratio: number(contrast, 1) }) : t('settings.accentHint');
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('settings.accentColor')} error={issues['accentColor']} hint={hint}>
        <span className="flex gap-2">
          <input
            type="color"
            aria-label={t('settings.accentColor')}
            value={shown}
            disabled={readOnly}
            onChange={(event) => draft.set('accentColor', event.currentTarget.value)}
            className="control w-12! shrink-0 cursor-pointer p-1!"
          />
          <Input
            value={color}
            placeholder={fallback}
            maxLength={7}
            disabled={readOnly}
            aria-invalid={color !== '' && !isColor(color)}
            onChange={(event) => draft.set('accentColor', event.currentTarget.value)}
          />
        </span>
      </Field>
      <div aria-hidden="true" className="flex items-center gap-3 rounded-lg border border-line bg-white p-3">
        <span className="h-8 w-1 rounded-full" style={{ background: shown }} />
        <span className="flex-1 text-sm font-semibold" style={{ color: shown }}>
          {draft.values.name}
        </span>
        <span className="rounded-md px-3 py-1.5 text-xs font-medium text-white" style={{ background: shown }}>
          {t('settings.accentSample')}
        </span>
      </div>
    </div>
  );
}
