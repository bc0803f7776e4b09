import { type DragEvent, type ReactNode, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { RequestFiles } from './use-request-files.ts';

export interface RequestBoxProps {
  text: string;
  onText: (text: string) => void;
  busy: boolean;
  files: RequestFiles;
  /** The bar below the text. */
  children: ReactNode;
}

/** The sheet the request is pasted on; files can be dropped anywhere on it. */
export function RequestBox({ text, onText, busy, files, children }: RequestBoxProps) {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) files.take(dropped);
    else if (event.dataTransfer.getData('text')) onText(event.dataTransfer.getData('text'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target for the pointer only; the keyboard has the file button
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'relative rounded-xl border bg-surface shadow-lift transition-colors focus-within:border-ring',
        over ? 'border-accent' : 'border-line',
      )}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: typing or pasting is all there is to do on this page
        autoFocus={true}
        aria-label={t('offers.new.request')}
        placeholder={t('offers.new.placeholder')}
        value={text}
        readOnly={busy}
        onChange={(event) => onText(event.currentTarget.value)}
        className="field-sizing-content block max-h-[55dvh] min-h-64 w-full resize-none rounded-t-xl bg-transparent p-5 text-base leading-6 outline-none"
      />
      {children}
      {over && (
        <p className="pointer-events-none absolute inset-0 flex items-center justify-center rounded-xl bg-accent-soft text-base font-medium text-accent-text">
          {t('offers.new.drop')}
        </p>
      )}
    </div>
  );
}
