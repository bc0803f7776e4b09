import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { DocumentWrites } from '../data/document-write.ts';
import { lostTexts } from '../model/lost-texts.ts';
import { useFieldWords } from './use-field-words.ts';

/** What the person was writing when a colleague locked the document; it waits here to be copied. */
export function LostNotice({ writes }: { writes: DocumentWrites }) {
  const { t } = useI18n();
  const { nameOf, textOf } = useFieldWords();
  const texts = lostTexts(writes.lost);
  if (texts.length === 0) return null;
  const shown = texts.map((text) => ({
    name: text.added ? t('documents.lines.arriving') : nameOf({ ...text, theirs: text.mine }),
    text: text.added?.join('\n') ?? textOf(text.mine, text.field) ?? '',
  }));
  return (
    <Notice
      tone="warn"
      className="mb-4"
      actions={
        <Button size="sm" onClick={writes.forget}>
          {t('documents.lost.done')}
        </Button>
      }
    >
      <p role="alert">{t('documents.lost.title')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {shown.map(({ name, text }) => (
          <li key={`${name} ${text}`} className="flex items-start gap-3 rounded-md bg-surface p-2 text-ink">
            <div className="min-w-0 flex-1">
              <p className="text-xs text-muted">{name}</p>
              <p className="scroll-thin max-h-40 overflow-y-auto whitespace-pre-line">{text}</p>
            </div>
            <CopyButton text={text} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
