import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProductCardProps } from './product-card-props.ts';

const textLanguages = ['en', 'de', 'fr', 'it', 'pl'] as const;

/** Names and descriptions in further languages, for requests and offers in them. */
export function TextsCard({ draft, readOnly, issues }: ProductCardProps) {
  const { t, language } = useI18n();
  const [shown, setShown] = useState<string>('en');
  const { values, set } = draft;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const tabs = textLanguages.map((code) => ({
    value: code,
    label: `${capital(names.of(code) ?? code)}${values.names[code] ? ' ✓' : ''}`,
    content: (
      <div className="grid gap-4">
        <TextField
          label={t('catalogue.name')}
          value={values.names[code] ?? ''}
          error={issues[`names.${code}`]}
          disabled={readOnly}
          onChange={(text) => set('names', { ...values.names, [code]: text })}
        />
        <TextField
          label={t('catalogue.description')}
          multiline={true}
          value={values.descriptions[code] ?? ''}
          error={issues[`descriptions.${code}`]}
          disabled={readOnly}
          onChange={(text) => set('descriptions', { ...values.descriptions, [code]: text })}
        />
      </div>
    ),
  }));
  return (
    <Card title={t('catalogue.texts')} description={t('catalogue.textsHint')}>
      <Tabs tabs={tabs} value={shown} onChange={setShown} />
    </Card>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
