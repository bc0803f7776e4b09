import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { type EditableColumn, EditableRows } from '../../ui/editable-rows.tsx';
import { Input } from '../../ui/input.tsx';
import type { ProductCardProps } from './product-card-props.ts';
import type { ProductForm } from './product-form.ts';

type Medium = ProductForm['media'][number];

/** Addresses of pictures and data sheets. They are linked, never loaded by the server. */
export function MediaCard({ draft, readOnly }: ProductCardProps) {
  const { t } = useI18n();
  const columns = useMemo<readonly EditableColumn<Medium>[]>(
    () => [
      {
        key: 'title',
        header: t('catalogue.mediaTitle'),
        width: '8rem',
        edit: (row, set, label) => (
          <Input aria-label={label} value={row.title} onChange={(event) => set({ title: event.currentTarget.value })} />
        ),
      },
      {
        key: 'url',
        header: t('catalogue.mediaUrl'),
        width: '14rem',
        edit: (row, set, label) => (
          <Input
            aria-label={label}
            type="url"
            placeholder="https://"
            value={row.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
        ),
      },
    ],
    [t],
  );
  return (
    <Card title={t('catalogue.media')}>
      <EditableRows
        label={t('catalogue.media')}
        columns={columns}
        rows={draft.values.media}
        onChange={(media) => draft.set('media', media)}
        blank={() => ({ title: '', url: '' })}
        addLabel={t('catalogue.addMedia')}
        none={t('catalogue.noMedia')}
        disabled={readOnly}
      />
    </Card>
  );
}
