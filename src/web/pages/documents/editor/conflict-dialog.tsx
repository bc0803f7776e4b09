import { useId, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import type { DocumentConflict, Keep, MetField } from '../data/document-write.ts';
import { useFieldWords } from './use-field-words.ts';

/** Two people changed the same places: both versions side by side, and a choice for each. */
export function ConflictDialog({ conflict }: { conflict: DocumentConflict }) {
  const { t } = useI18n();
  const { fields, theirs, resolve } = conflict;
  const [kept, setKept] = useState<ReadonlyMap<string, Keep>>(new Map());
  const name = theirs.updated_by?.name ?? t('documents.conflict.somebody');
  const keepAll = (keep: Keep) => resolve(new Map(fields.map(({ field }) => [field, keep])));
  const isSingle = fields.length === 1;
  const choices = new Map(fields.map(({ field }) => [field, kept.get(field) ?? 'mine']));
  return (
    <Dialog
      open={true}
      size="lg"
      title={t('documents.conflict.title', { name })}
      description={t('documents.conflict.body', { count: fields.length })}
      footer={
        <>
          <Button onClick={() => keepAll('theirs')}>
            {t(isSingle ? 'documents.conflict.theirs' : 'documents.conflict.allTheirs')}
          </Button>
          {isSingle ? (
            <Button variant="primary" onClick={() => keepAll('mine')}>
              {t('documents.conflict.mine')}
            </Button>
          ) : (
            <Button variant="primary" onClick={() => resolve(choices)}>
              {t('documents.conflict.keep')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-5 py-1">
        {fields.map((met) => (
          <FieldChoice
            key={met.field}
            met={met}
            theirName={name}
            kept={isSingle ? null : (choices.get(met.field) ?? 'mine')}
            onKeep={(keep) => setKept(new Map(choices).set(met.field, keep))}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface FieldChoiceProps {
  met: MetField;
  theirName: string;
  /** Null where the buttons below decide. */
  kept: Keep | null;
  onKeep: (keep: Keep) => void;
}

function FieldChoice({ met, theirName, kept, onKeep }: FieldChoiceProps) {
  const { t } = useI18n();
  const { nameOf, textOf } = useFieldWords();
  const group = useId();
  const sides = [
    { keep: 'mine', title: t('documents.conflict.yours'), document: met.mine },
    { keep: 'theirs', title: theirName, document: met.theirs },
  ] as const;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{nameOf(met)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map(({ keep, title, document }) => (
          <div
            key={keep}
            className={cx(
              'relative min-w-0 rounded-lg border p-3 text-sm',
              kept === keep ? 'border-accent bg-accent-soft' : 'border-line bg-sunken',
            )}
          >
            <div className="mb-1 flex items-center gap-2 text-xs font-medium text-muted">
              {kept === null ? (
                title
              ) : (
                <>
                  <input
                    type="radio"
                    id={`${group}-${keep}`}
                    name={group}
                    className="relative z-10 size-4 accent-accent"
                    checked={kept === keep}
                    onChange={() => onKeep(keep)}
                  />
                  {/* The whole side can be pressed. */}
                  <label htmlFor={`${group}-${keep}`} className="cursor-pointer after:absolute after:inset-0">
                    {title}
                  </label>
                </>
              )}
            </div>
            <p className="scroll-thin max-h-60 overflow-y-auto break-words whitespace-pre-line">
              {textOf(document, met.field) ?? t('documents.conflict.gone')}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
