import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Braces, Heading2, Italic, Link2, List, ListOrdered, TextQuote, Underline } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { fieldChoices } from './merge-field.ts';
import { useFieldLabels } from './use-field-labels.ts';

export interface RichToolbarProps {
  editor: Editor;
  onLink: () => void;
  /** At the end: snippets. */
  children?: ReactNode | undefined;
}

/** Marks, lists, link and merge fields. */
export function RichToolbar({ editor, onLink, children }: RichToolbarProps) {
  const { t } = useI18n();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      heading: now.isActive('heading'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      blockquote: now.isActive('blockquote'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: readonly [name: keyof typeof on, icon: ReactNode, run: () => unknown][] = [
    ['bold', <Bold key="i" />, () => chain().toggleBold().run()],
    ['italic', <Italic key="i" />, () => chain().toggleItalic().run()],
    ['underline', <Underline key="i" />, () => chain().toggleUnderline().run()],
    ['heading', <Heading2 key="i" />, () => chain().toggleHeading({ level: 2 }).run()],
    ['bulletList', <List key="i" />, () => chain().toggleBulletList().run()],
    ['orderedList', <ListOrdered key="i" />, () => chain().toggleOrderedList().run()],
    ['blockquote', <TextQuote key="i" />, () => chain().toggleBlockquote().run()],
    ['link', <Link2 key="i" />, onLink],
  ];
  return (
    <div
      role="toolbar"
      aria-label={t('documents.rich.toolbar')}
      className="flex flex-wrap items-center gap-0.5 border-b border-line-soft px-1 py-0.5"
    >
      {tools.map(([name, icon, run]) => (
        <IconButton
          key={name}
          label={t(`documents.rich.${name}`)}
          icon={icon}
          aria-pressed={on[name]}
          className={cx(on[name] && 'bg-press text-ink')}
          onClick={() => run()}
        />
      ))}
      <span className="mx-1 h-4 w-px bg-line" />
      <FieldPicker editor={editor} />
      {children}
    </div>
  );
}

function FieldPicker({ editor }: { editor: Editor }) {
  const { t } = useI18n();
  const labelOf = useFieldLabels();
  return (
    <Menu align="start" trigger={<IconButton label={t('documents.rich.insertField')} icon={<Braces />} />}>
      <div className="scroll-thin max-h-72 overflow-y-auto">
        {fieldChoices('', labelOf).map(({ path, label }) => (
          <MenuItem
            key={path}
            onSelect={() => {
              editor.chain().focus().insertContent({ type: 'mergeField', attrs: { path } }).run();
            }}
          >
            {label}
          </MenuItem>
        ))}
      </div>
    </Menu>
  );
}
