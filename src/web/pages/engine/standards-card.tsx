import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Standard, standardsPath, standardsQuery, standardWrites } from '../../client/standards.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useWrite } from '../../ui/use-write.ts';

export interface StandardsCardProps {
  /** Whose; null for the company's. */
  customerId: string | null;
  readOnly: boolean;
}

/** What is taken when a request does not say: brand, colour, quality line. */
export function StandardsCard({ customerId, readOnly }: StandardsCardProps) {
  const { t } = useI18n();
  const standards = useQuery(standardsQuery(customerId));
  return (
    <Card
      title={t('engine.standards')}
      description={t(customerId === null ? 'engine.standards.companyHint' : 'engine.standards.hint')}
    >
      {standards.isPending && <SkeletonRows rows={2} />}
      {standards.error && (
        <ErrorState error={standards.error} onRetry={() => standards.refetch().catch(() => undefined)} />
      )}
      {standards.data?.length === 0 && readOnly && <p className="text-sm text-faint">{t('engine.standards.none')}</p>}
      <ul className="flex flex-col empty:hidden">
        {standards.data?.map((standard) => (
          <StandardRow
            key={`${standard.id}-${standard.version}`}
            standard={standard}
            customerId={customerId}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {!readOnly && standards.data && <NewStandard customerId={customerId} />}
    </Card>
  );
}

interface StandardRowProps extends StandardsCardProps {
  standard: Standard;
}

function StandardRow({ standard, customerId, readOnly }: StandardRowProps) {
  const { t } = useI18n();
  const { run } = useWrite(standardsPath(customerId));
  const writes = standardWrites(customerId);
  const save = (value: string) => {
    const wanted = value.trim();
    if (wanted !== '' && wanted !== standard.value) run(() => writes.change(standard, wanted)).catch(() => undefined);
  };
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-2 py-1">
      <span className="truncate text-sm text-muted">{standard.attribute}</span>
      <Input
        aria-label={standard.attribute}
        defaultValue={standard.value}
        disabled={readOnly}
        maxLength={200}
        onBlur={(event) => save(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          save(event.currentTarget.value);
        }}
      />
      {!readOnly && (
        <IconButton
          label={t('engine.standards.remove', { attribute: standard.attribute })}
          icon={<X />}
          onClick={() => run(() => writes.remove(standard.id))}
        />
      )}
    </li>
  );
}

/** Saved at once, not with the form around it: a form inside a form is none. */
function NewStandard({ customerId }: { customerId: string | null }) {
  const { t } = useI18n();
  const { run } = useWrite(standardsPath(customerId));
  const [attribute, setAttribute] = useState('');
  const [value, setValue] = useState('');
  const ready = attribute.trim() !== '' && value.trim() !== '';
  const add = async () => {
    const body = { attribute: attribute.trim(), value: value.trim() };
    if (!ready || !(await run(() => standardWrites(customerId).create(body)))) return;
    setAttribute('');
    setValue('');
  };
  const field = (label: string, text: string, onText: (text: string) => void) => (
    <Input
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={100}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add().catch(() => undefined);
      }}
    />
  );
  return (
    <div className="mt-1 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-2">
      {field(t('engine.standards.attribute'), attribute, setAttribute)}
      {field(t('engine.standards.value'), value, setValue)}
      <IconButton label={t('engine.standards.add')} icon={<Plus />} disabled={!ready} onClick={add} />
    </div>
  );
}
