import { InputRule, Node } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion, { type SuggestionKeyDownProps, type SuggestionProps } from '@tiptap/suggestion';
import { mergeFields } from '#core/offer/merge-fields';

/** A field on offer while `{{` is being typed. */
export interface FieldChoice {
  readonly path: string;
  readonly label: string;
}

export type FieldMenuProps = SuggestionProps<FieldChoice, FieldChoice>;

export interface MergeFieldOptions {
  /** What a person calls it; null for one that nobody knows. */
  readonly labelOf: (path: string) => string | null;
  readonly unknown: string;
  /** The list opens, changes, or closes (null). */
  readonly onMenu: (menu: FieldMenuProps | null) => void;
  /** A key while the list is open; true when it was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const typedField = /\{\{[ \t]*([a-z_]+(?:\.[a-z_0-9]+)+)[ \t]*\}\}$/;
const most = 8;

/** A merge field as one chip: `{{contact.firstname}}` in the stored text, "First name" on the page. */
export const MergeField = Node.create<MergeFieldOptions>({
  name: 'mergeField',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({
    labelOf: (path) => path,
    unknown: '',
    onMenu: () => undefined,
    onKey: () => false,
  }),

  addAttributes: () => ({
    path: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-merge-field') ?? '',
      renderHTML: ({ path }: { path?: string }) => ({ 'data-merge-field': path }),
    },
  }),

  parseHTML: () => [{ tag: 'span[data-merge-field]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, `{{${node.attrs['path']}}}`],
  renderText: ({ node }) => `{{${node.attrs['path']}}}`,

  addNodeView() {
    const { labelOf, unknown } = this.options;
    return ({ node }) => {
      const path = String(node.attrs['path']);
      const label = labelOf(path);
      const dom = document.createElement('span');
      dom.className = label === null ? 'merge-chip merge-chip-unknown' : 'merge-chip';
      dom.textContent = label ?? path;
      dom.title = label === null ? unknown : `{{${path}}}`;
      return { dom };
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: typedField,
        handler: ({ range, match, chain }) => {
          chain()
            .insertContentAt(range, { type: 'mergeField', attrs: { path: match[1] } })
            .run();
        },
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { labelOf, onMenu, onKey } = this.options;
    return [
      Suggestion<FieldChoice, FieldChoice>({
        editor: this.editor,
        pluginKey: new PluginKey('mergeField'),
        char: '{{',
        allowedPrefixes: null,
        items: ({ query }) => fieldChoices(query, labelOf).slice(0, most),
        command: ({ editor, range, props }) => {
          editor
            .chain()
            .focus()
            .insertContentAt(range, { type: 'mergeField', attrs: { path: props.path } })
            .run();
        },
        render: () => ({
          onStart: onMenu,
          onUpdate: onMenu,
          onKeyDown: ({ event }: SuggestionKeyDownProps) => onKey(event),
          onExit: () => onMenu(null),
        }),
      }),
    ];
  },
});

/** The fields whose label or path has the words. */
export function fieldChoices(words: string, labelOf: (path: string) => string | null): readonly FieldChoice[] {
  const wanted = words.toLowerCase().trim();
  return mergeFields
    .map((path) => ({ path, label: labelOf(path) ?? path }))
    .filter(({ path, label }) => path.includes(wanted) || label.toLowerCase().includes(wanted));
}
