import { FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import { requestFileTypes } from '../../client/request-files.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.ts';
import { useBatchUpload } from './use-batch-upload.ts';

/** Takes a dropped folder, or files chosen with the keyboard, and begins a batch of them. */
export function FolderDrop() {
  const { t, number } = useI18n();
  const errorText = useErrorText();
  const upload = useBatchUpload();
  const [over, setOver] = useState(false);
  const [nothing, setNothing] = useState(false);
  const begin = (files: readonly NamedFile[]) => {
    setNothing(files.length === 0);
    upload.begin(files);
  };
  const { progress, error } = upload;
  return (
    <section
      aria-label={t('batches.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        droppedFiles(event.dataTransfer).then(begin, () => setNothing(true));
      }}
      className={cx(
        'flex shrink-0 flex-col gap-3 rounded-xl border-2 border-dashed px-5 py-4 transition-colors has-focus-visible:border-ring',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <FolderOpen className="size-5 text-muted" aria-hidden="true" />
        <p className="min-w-48 flex-1">{t('batches.drop')}</p>
        <FileChoice label={t('batches.chooseFolder')} folder={true} onFiles={begin} />
        <FileChoice label={t('batches.chooseFiles')} folder={false} onFiles={begin} />
      </div>
      {progress && (
        <Progress
          label={t('batches.uploading')}
          percent={Math.round((progress.sent / progress.total) * 100)}
          detail={t('draft.count', { done: number(progress.sent), total: number(progress.total) })}
        />
      )}
      {nothing && <Notice tone="warn">{t('batches.nothing')}</Notice>}
      {error !== null && <Notice tone="danger">{errorText(error)}</Notice>}
    </section>
  );
}

interface FileChoiceProps {
  label: string;
  folder: boolean;
  onFiles: (files: readonly NamedFile[]) => void;
}

function FileChoice({ label, folder, onFiles }: FileChoiceProps) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        multiple={true}
        // A folder cannot be asked for in another way.
        {...(folder ? { webkitdirectory: '' } : { accept: requestFileTypes })}
        className="peer sr-only"
        onChange={(event) => {
          onFiles(chosenFiles([...(event.currentTarget.files ?? [])]));
          event.currentTarget.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={cx(
          buttonClass('secondary'),
          'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ring',
        )}
      >
        {label}
      </label>
    </>
  );
}
