import { Link } from '@tanstack/react-router';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { parseSearch } from '../../ui/filter-state.ts';

export interface CorrectedRow {
  readonly key: string;
  readonly name: string;
  readonly hint: string | null;
  /** Where more about it is. */
  readonly to: string | null;
  readonly corrections: number;
}

/** What was corrected most, with a bar to compare by. */
export function CorrectedList({ title, rows }: { title: string; rows: readonly CorrectedRow[] }) {
  const { t, number } = useI18n();
  const most = Math.max(1, ...rows.map(({ corrections }) => corrections));
  return (
    <Card title={title}>
      {rows.length === 0 && <p className="text-sm text-faint">{t('engine.quality.noCorrections')}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {rows.slice(0, 10).map(({ key, name, hint, to, corrections }) => (
          <li key={key} className="flex flex-col gap-1">
            <div className="flex items-baseline gap-3 text-sm">
              <span className="min-w-0 flex-1 truncate">
                <RowName name={name} to={to} />
                {hint && <span className="ml-2 font-mono text-xs text-faint">{hint}</span>}
              </span>
              <span className="text-muted tabular-nums">{number(corrections)}</span>
            </div>
            <span className="h-1 overflow-hidden rounded-full bg-press" aria-hidden="true">
              <span
                className="block h-full rounded-full bg-warn-solid"
                style={{ width: `${(corrections / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RowName({ name, to }: { name: string; to: string | null }) {
  if (to === null) return name;
  const [path = '', search = ''] = to.split('?');
  return (
    <Link to={path} search={parseSearch(search) as never} className="hover:underline">
      {name}
    </Link>
  );
}
