import { EditorContent } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import { unknownMergeFields } from '#core/offer/merge-fields';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { isBeyondEditor } from '../model/chips-from-fields.ts';
import { FieldMenu } from './field-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RichToolbar } from './rich-toolbar.tsx';
import { useRichEditor } from './use-rich-editor.ts';

export interface RichTextProps {
  /** Stored HTML, with fields as `{{…}}`. */
  value: string;
  label: string;
  readOnly?: boolean | undefined;
  onChange: (html: string) => void;
  /** Tools at the end of the toolbar; they get a way to put HTML where the cursor is. */
  tools?: ((insert: (html: string) => void) => ReactNode) | undefined;
}

/** A formatted text with merge fields as chips. Texts with tables, which the editor does not know, are edited as HTML. */
export function RichText(props: RichTextProps) {
  const [isPlain] = useState(() => isBeyondEditor(props.value));
  return isPlain ? <HtmlText {...props} /> : <FormattedText {...props} />;
}

function FormattedText({ value, label, readOnly = false, onChange, tools }: RichTextProps) {
  const { editor, menu, keys } = useRichEditor({ value, label, readOnly, onChange });
  const [linking, setLinking] = useState(false);
  return (
    <div>
      <div
        className={cx(
          'rounded-md border focus-within:border-ring',
          readOnly ? 'border-line bg-sunken' : 'border-line-strong bg-surface',
        )}
      >
        {editor && !readOnly && (
          <RichToolbar editor={editor} onLink={() => setLinking(true)}>
            {tools?.((html) => editor.chain().focus().insertContent(html).run())}
          </RichToolbar>
        )}
        <EditorContent editor={editor} />
      </div>
      {menu && <FieldMenu menu={menu} keys={keys} />}
      {editor && linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
      <UnknownFields html={value} />
    </div>
  );
}

function HtmlText({ value, label, readOnly = false, onChange }: RichTextProps) {
  const { t } = useI18n();
  return (
    <div className="flex flex-col gap-1">
      <Textarea
        aria-label={label}
        readOnly={readOnly}
        defaultValue={value}
        className="font-mono text-xs"
        onBlur={(event) => event.currentTarget.value !== value && onChange(event.currentTarget.value)}
      />
      <p className="text-xs text-faint">{t('documents.rich.asHtml')}</p>
      <UnknownFields html={value} />
    </div>
  );
}

function UnknownFields({ html }: { html: string }) {
  const { t } = useI18n();
  const unknown = unknownMergeFields(html);
  if (unknown.length === 0) return null;
  return (
    <Notice tone="warn" className="mt-1.5">
      {t('documents.rich.unknownFields', { fields: unknown.join(', ') })}
    </Notice>
  );
}
