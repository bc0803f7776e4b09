import { type Editor, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { chipsFromFields, fieldsFromChips } from '../model/chips-from-fields.ts';
import type { MenuKeys } from './field-menu.tsx';
import { type FieldMenuProps, MergeField, type MergeFieldOptions } from './merge-field.ts';
import { useFieldLabels } from './use-field-labels.ts';

export interface RichEditor {
  readonly editor: Editor | null;
  readonly menu: FieldMenuProps | null;
  readonly keys: RefObject<MenuKeys | null>;
  /** Hands over at once what was typed. */
  readonly flush: () => void;
}

export interface RichEditorOptions {
  /** Stored HTML, with fields as `{{…}}`. */
  readonly value: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (html: string) => void;
}

const pauseMs = 700;

/** An editor of the elements that documents may have. What is typed is handed over a moment after the last key, and on leaving. */
export function useRichEditor({ value, label, readOnly, onChange }: RichEditorOptions): RichEditor {
  const { t } = useI18n();
  const labelOf = useFieldLabels();
  const [menu, setMenu] = useState<FieldMenuProps | null>(null);
  const keys = useRef<MenuKeys | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(value);
  const report = useRef(onChange);
  report.current = onChange;
  const source = useRef<Editor | null>(null);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const editor = source.current;
    if (!editor || editor.isDestroyed) return;
    const html = fieldsFromChips(editor.getHTML());
    if (html === known.current) return;
    known.current = html;
    report.current(html);
  }, []);
  const editor = useEditor({
    extensions: richExtensions({
      labelOf,
      unknown: t('documents.rich.unknownField'),
      onMenu: (next) => setMenu(next && { ...next }),
      onKey: (event) => keys.current?.onKey(event) ?? false,
    }),
    content: chipsFromFields(value),
    editable: !readOnly,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: 'rich-text' } },
    onCreate: ({ editor: made }) => {
      source.current = made;
      // What the editor would write for the same text is no change.
      known.current = fieldsFromChips(made.getHTML());
    },
    onUpdate: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    onBlur: flush,
  });
  useEffect(() => flush, [flush]);
  useEffect(() => editor?.setEditable(!readOnly, false), [editor, readOnly]);
  const stored = useRef(value);
  useEffect(() => {
    if (value === stored.current) return;
    stored.current = value;
    if (!editor || value === known.current || editor.isFocused) return;
    editor.commands.setContent(chipsFromFields(value), { emitUpdate: false });
    known.current = fieldsFromChips(editor.getHTML());
  }, [editor, value]);
  return { editor, menu, keys, flush };
}

/** What documents may hold, and nothing else. */
function richExtensions(fields: MergeFieldOptions) {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: { openOnClick: false, HTMLAttributes: { target: null, rel: null, class: null } },
    }),
    MergeField.configure(fields),
  ];
}
