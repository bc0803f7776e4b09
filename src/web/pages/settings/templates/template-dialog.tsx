import { useState } from 'react';
import { type Template, templatesPath, templateWrites } from '../../../client/templates.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useTextLanguageOptions } from '../../../ui/use-country-options.ts';
import { useWrite } from '../../../ui/use-write.ts';
import { RichText } from '../../documents/rich/rich-text.tsx';

const kinds = ['header', 'footer', 'mail', 'snippet', 'offer'] as const;

type Values = Pick<Template, 'kind' | 'language' | 'name' | 'html' | 'footer' | 'isDefault'>;

const blank: Values = { kind: 'header', language: null, name: '', html: '', footer: '', isDefault: true };

export interface TemplateDialogProps {
  /** null for a new one. */
  template: Template | null;
  onClose: () => void;
}

/** One template: what it is for, in which language, and its text. */
export function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  const { t } = useI18n();
  const { run, busy } = useWrite(templatesPath);
  const [values, setValues] = useState<Values>(template ?? blank);
  const set = (change: Partial<Values>) => setValues((current) => ({ ...current, ...change }));
  const finish = async (work: () => Promise<unknown>) => {
    if (await run(work)) onClose();
  };
  const save = () => {
    const { kind, language, name, html, footer, isDefault } = values;
    const body = { kind, language, name, html, footer, isDefault: isDefault && hasDefault(kind) };
    return finish(() => (template ? templateWrites.change(template, body) : templateWrites.create(body)));
  };
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t(template ? 'templates.edit' : 'templates.new')}
      footer={
        <>
          {template && (
            <Button
              variant="ghost"
              className="mr-auto"
              onClick={() => finish(() => templateWrites.remove(template.id)).catch(() => undefined)}
            >
              {t('action.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={values.name.trim() === ''}
            onClick={() => save().catch(() => undefined)}
          >
            {t('action.save')}
          </Button>
        </>
      }
    >
      <TemplateFields values={values} set={set} lines={template?.elements.length ?? 0} />
    </Dialog>
  );
}

interface TemplateFieldsProps {
  values: Values;
  set: (change: Partial<Values>) => void;
  lines: number;
}

function TemplateFields({ values, set, lines }: TemplateFieldsProps) {
  const { t } = useI18n();
  const languages = useTextLanguageOptions();
  const { kind } = values;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          label={t('templates.name')}
          required={true}
          value={values.name}
          input={{ maxLength: 200 }}
          onChange={(name) => set({ name })}
        />
        <SelectField
          label={t('templates.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`templates.kind.${value}`) }))}
          onChange={(value) => set({ kind: value as Values['kind'] })}
        />
        <SelectField
          label={t('documents.language')}
          value={values.language ?? ''}
          options={[{ value: '', label: t('templates.anyLanguage') }, ...languages]}
          onChange={(language) => set({ language: language || null })}
        />
      </div>
      {hasDefault(kind) && (
        <Checkbox
          label={t('templates.isDefault')}
          hint={t('templates.isDefaultHint')}
          checked={values.isDefault}
          onChange={(isDefault) => set({ isDefault })}
        />
      )}
      <RichText
        label={t(kind === 'offer' ? 'documents.header' : 'templates.text')}
        value={values.html}
        onChange={(html) => set({ html })}
      />
      {kind === 'offer' && (
        <>
          <p className="text-sm text-muted">{t('templates.linesHint', { count: lines })}</p>
          <RichText label={t('documents.footer')} value={values.footer} onChange={(footer) => set({ footer })} />
        </>
      )}
    </div>
  );
}

const hasDefault = (kind: Values['kind']): boolean => kind === 'header' || kind === 'footer' || kind === 'mail';
