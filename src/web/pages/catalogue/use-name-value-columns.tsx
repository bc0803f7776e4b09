import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import type { EditableColumn } from '../../ui/editable-rows.tsx';
import { Input } from '../../ui/input.tsx';

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** Two columns of text: what something is called, and what it is. */
export function useNameValueColumns<Row extends NameValue>(nameHeader: string): readonly EditableColumn<Row>[] {
  const { t } = useI18n();
  return useMemo(() => {
    const column = (key: keyof NameValue, header: string): EditableColumn<Row> => ({
      key,
      header,
      width: '8rem',
      edit: (row, set, label) => (
        <Input
          aria-label={label}
          value={row[key]}
          onChange={(event) => set({ [key]: event.currentTarget.value } as Partial<Row>)}
        />
      ),
    });
    return [column('name', nameHeader), column('value', t('catalogue.value'))];
  }, [t, nameHeader]);
}
