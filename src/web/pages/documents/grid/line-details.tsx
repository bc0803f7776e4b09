import { useI18n } from '../../../i18n/i18n-context.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { SelectField, TextField } from '../../../ui/text-field.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import type { DocumentElement, ElementType } from '../data/document.ts';
import { RichText } from '../rich/rich-text.tsx';
import type { LineActs } from './use-line-acts.ts';

const types: readonly ElementType[] = ['paragraph', 'heading', 'subtotal', 'percentage'];

export interface LineDetailsProps {
  element: DocumentElement;
  acts: LineActs;
  onClose: () => void;
}

/** What does not fit in the grid. Saved as it is typed, and on closing. */
export function LineDetails({ element, acts, onClose }: LineDetailsProps) {
  const { t } = useI18n();
  const { id } = element;
  const draft = useDraft({ remark: element.remark ?? '', account: element.revenue_account_no ?? '' });
  const close = () => {
    const { remark, account } = draft.changes;
    if (draft.dirty) {
      acts.change(id, {
        ...(remark === undefined ? {} : { remark: remark || null }),
        ...(account === undefined ? {} : { revenue_account_no: account || null }),
      });
    }
    onClose();
  };
  return (
    <Drawer open={true} onOpenChange={(open) => !open && close()} title={element.name} wide={true}>
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('documents.line.type')}
          value={element.type}
          options={types.map((value) => ({ value, label: t(`documents.type.${value}`) }))}
          onChange={(value) => acts.change(id, { type: value as ElementType })}
        />
        <div>
          <p className="mb-1 text-xs font-medium text-muted">{t('documents.line.description')}</p>
          <RichText
            label={t('documents.line.description')}
            value={element.description ?? ''}
            onChange={(html) => acts.change(id, { description: html || null })}
          />
        </div>
        <TextField
          label={t('documents.line.remark')}
          hint={t('documents.line.remarkHint')}
          multiline={true}
          value={draft.values.remark}
          onChange={(value) => draft.set('remark', value)}
        />
        <PageBreakField element={element} acts={acts} />
        <TextField
          label={t('documents.line.account')}
          value={draft.values.account}
          onChange={(value) => draft.set('account', value)}
          input={{ maxLength: 50 }}
        />
        <Checkbox
          label={t('documents.line.external')}
          checked={element.is_external}
          onChange={(checked) => acts.change(id, { is_external: checked })}
        />
      </div>
    </Drawer>
  );
}

function PageBreakField({ element, acts }: Pick<LineDetailsProps, 'element' | 'acts'>) {
  const { t } = useI18n();
  return (
    <SelectField
      label={t('documents.line.break')}
      value={element.page_break ?? ''}
      options={[
        { value: '', label: t('documents.line.noBreakOption') },
        { value: 'before', label: t('documents.line.breakBefore') },
        { value: 'after', label: t('documents.line.breakAfter') },
      ]}
      onChange={(value) => acts.change(element.id, { page_break: value === '' ? null : value })}
    />
  );
}
