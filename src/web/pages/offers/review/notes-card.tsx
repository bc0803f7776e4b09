import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Input } from '../../../ui/input.tsx';
import { patchOffer } from '../data/offer-write.ts';
import { type Note, readNote, writeNote } from '../model/note.ts';
import { notesBesideFacts } from '../model/notes-beside-facts.ts';
import { useReview } from './review-context.ts';

/** What to think of before the offer goes out: ticked off, added, removed. Only staff sees it. */
export function NotesCard() {
  const { t } = useI18n();
  const { offer, readOnly, write } = useReview();
  const change = (edit: (notes: readonly string[]) => readonly string[]) =>
    write(patchOffer((now) => ({ notes: [...edit(now.notes)] })));
  const entries = notesBesideFacts(offer.notes, offer.facts).map((stored, at) => ({
    key: `${at}-${stored}`,
    stored,
    note: readNote(stored),
  }));
  return (
    <Card title={t('offers.notes.title')} description={t('offers.notes.hint')}>
      <ul className="flex flex-col gap-1.5 empty:hidden">
        {entries.map(({ key, stored, note }) => (
          <NoteRow
            key={key}
            note={note}
            onToggle={(done) => change((notes) => replaceOnce(notes, stored, [writeNote({ ...note, done })]))}
            onRemove={() => change((notes) => replaceOnce(notes, stored, []))}
          />
        ))}
      </ul>
      {readOnly ? (
        offer.notes.length === 0 && <p className="text-sm text-faint">{t('offers.notes.none')}</p>
      ) : (
        <NewNote onAdd={(text) => change((notes) => [...notes, text])} />
      )}
    </Card>
  );
}

function replaceOnce(notes: readonly string[], old: string, by: readonly string[]): readonly string[] {
  const at = notes.indexOf(old);
  return at < 0 ? notes : notes.toSpliced(at, 1, ...by);
}

interface NoteRowProps {
  note: Note;
  onToggle: (done: boolean) => void;
  onRemove: () => void;
}

function NoteRow({ note, onToggle, onRemove }: NoteRowProps) {
  const { t } = useI18n();
  const { readOnly } = useReview();
  const label = <span className={cx('break-words', note.done && 'text-faint line-through')}>{note.text}</span>;
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <Checkbox checked={note.done} onChange={onToggle} disabled={readOnly} label={label} />
      </div>
      {!readOnly && (
        <IconButton label={t('offers.notes.remove', { note: note.text })} icon={<X />} onClick={onRemove} />
      )}
    </li>
  );
}

function NewNote({ onAdd }: { onAdd: (text: string) => Promise<boolean> }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const add = async () => {
    if (text.trim() !== '' && (await onAdd(text.trim()))) setText('');
  };
  return (
    <form
      className="mt-2 flex items-center gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        add().catch(() => undefined);
      }}
    >
      <Input
        aria-label={t('offers.notes.add')}
        placeholder={t('offers.notes.add')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <IconButton label={t('action.add')} icon={<Plus />} type="submit" disabled={text.trim() === ''} />
    </form>
  );
}
