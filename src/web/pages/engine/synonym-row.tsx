import { Check, Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { type Synonyms, synonymsPath, synonymWrites } from '../../client/synonyms.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { toast } from '../../ui/toast.ts';
import { useWrite, type Write } from '../../ui/use-write.ts';
import { splitWords } from './split-words.ts';

/** One group of words. */
export function SynonymRow({ group, readOnly }: { group: Synonyms; readOnly: boolean }) {
  const { t } = useI18n();
  const write = useWrite(synonymsPath);
  const [editing, setEditing] = useState(false);
  const off = group.state === 'off';
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft px-4 py-1.5 last:border-b-0">
      {editing ? (
        <EditWords group={group} write={write} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={cx('min-w-40 flex-1 text-sm break-words', off && 'text-faint line-through')}>
            {group.words.join(' = ')}
          </p>
          {group.source !== 'manual' && <Badge>{t(`engine.synonyms.source.${sourceOf(group)}`)}</Badge>}
          {group.state === 'proposed' && (
            <span className="text-xs text-muted">{t('engine.synonyms.support', { count: group.support })}</span>
          )}
          {!readOnly && <RowActions group={group} write={write} onEdit={() => setEditing(true)} />}
        </>
      )}
    </li>
  );
}

const sourceOf = ({ source }: Synonyms): 'learned' | 'import' => (source === 'learned' ? 'learned' : 'import');

interface RowActionsProps {
  group: Synonyms;
  write: Write;
  onEdit: () => void;
}

function RowActions({ group, write: { run, busy }, onEdit }: RowActionsProps) {
  const { t } = useI18n();
  const name = group.words.join(', ');
  const to = (state: Synonyms['state']) => () => run(() => synonymWrites.change(group, { state }));
  const remove = async () => {
    const removed = await run(() => synonymWrites.remove(group.id));
    const undo = () => {
      run(() => synonymWrites.create(group.words)).catch(() => undefined);
    };
    if (removed) toast.ok(t('engine.synonyms.removed', { words: name }), { label: t('offers.undo'), run: undo });
  };
  if (group.state === 'proposed') {
    return (
      <span className="ml-auto flex gap-1">
        <Button size="sm" disabled={busy} onClick={to('off')}>
          <X className="size-3.5" aria-hidden="true" />
          {t('engine.synonyms.refuse')}
        </Button>
        <Button size="sm" variant="primary" disabled={busy} onClick={to('active')}>
          <Check className="size-3.5" aria-hidden="true" />
          {t('engine.synonyms.accept')}
        </Button>
      </span>
    );
  }
  return (
    <span className="ml-auto flex items-center gap-1">
      <Button size="sm" disabled={busy} onClick={to(group.state === 'off' ? 'active' : 'off')}>
        {t(group.state === 'off' ? 'engine.synonyms.switchOn' : 'engine.synonyms.switchOff')}
      </Button>
      <IconButton label={t('engine.synonyms.edit', { words: name })} icon={<Pencil />} onClick={onEdit} />
      <IconButton
        label={t('engine.synonyms.remove', { words: name })}
        icon={<Trash2 />}
        tone="danger"
        onClick={() => remove()}
      />
    </span>
  );
}

function EditWords({ group, write, onDone }: { group: Synonyms; write: Write; onDone: () => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(group.words.join(', '));
  const words = splitWords(typed);
  const save = async () => {
    if (words.length >= 2 && (await write.run(() => synonymWrites.change(group, { words })))) onDone();
  };
  return (
    <form
      className="flex flex-1 items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <Input
        aria-label={t('engine.synonyms.new')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button onClick={onDone}>{t('action.cancel')}</Button>
      <Button type="submit" variant="primary" busy={write.busy} disabled={words.length < 2}>
        {t('action.save')}
      </Button>
    </form>
  );
}
