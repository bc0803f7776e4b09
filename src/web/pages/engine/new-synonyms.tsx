import { Plus } from 'lucide-react';
import { useState } from 'react';
import { synonymsPath, synonymWrites } from '../../client/synonyms.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { splitWords } from './split-words.ts';

/** Adds a group: words with commas between them. */
export function NewSynonyms() {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const { run, busy } = useWrite(synonymsPath);
  const words = splitWords(typed);
  const add = async () => {
    if (words.length >= 2 && (await run(() => synonymWrites.create(words)))) setTyped('');
  };
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add().catch(() => undefined);
      }}
    >
      <Field label={t('engine.synonyms.new')} hint={t('engine.synonyms.newHint')} className="flex-1">
        <Input
          value={typed}
          maxLength={1000}
          placeholder={t('engine.synonyms.newExample')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" className="mt-5" busy={busy} disabled={words.length < 2}>
        <Plus className="size-4" aria-hidden="true" />
        {t('action.add')}
      </Button>
    </form>
  );
}
