import { useI18n } from '../../../i18n/i18n-context.ts';

/** Titles of the columns, where the grid is wide enough for one row a line. */
export function LinesHead() {
  const { t } = useI18n();
  const titles = [
    ['name', 'documents.column.name', ''],
    ['qty', 'documents.column.quantity', 'text-right'],
    ['unit', 'documents.column.unit', ''],
    ['price', 'documents.column.price', 'text-right'],
    ['disc', 'documents.column.discount', 'text-right'],
    ['vat', 'documents.column.vat', 'text-right'],
    ['total', 'documents.column.total', 'text-right'],
  ] as const;
  return (
    <div className="doc-row border-b border-line-soft px-1.5 py-1 text-2xs font-medium text-muted @max-[54rem]:hidden!">
      {titles.map(([area, key, side]) => (
        <span key={area} style={{ gridArea: area }} className={`truncate px-1.5 ${side}`}>
          {t(key)}
        </span>
      ))}
      <span style={{ gridArea: 'opt' }} className="text-center" title={t('documents.column.optional')}>
        {t('documents.column.optionalShort')}
      </span>
    </div>
  );
}
