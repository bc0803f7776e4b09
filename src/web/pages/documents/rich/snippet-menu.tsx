import { useQuery } from '@tanstack/react-query';
import { ClipboardPen } from 'lucide-react';
import { templatesQuery } from '../../../client/templates.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { chipsFromFields } from '../model/chips-from-fields.ts';

export interface SnippetMenuProps {
  /** Texts of this place come first. */
  kind: 'header' | 'footer';
  insert: (html: string) => void;
}

/** The company's texts and snippets, to put in where the cursor is. */
export function SnippetMenu({ kind, insert }: SnippetMenuProps) {
  const { t } = useI18n();
  const known = useQuery(templatesQuery).data ?? [];
  const fitting = known.filter((one) => one.kind === kind || one.kind === 'snippet');
  if (fitting.length === 0) return null;
  return (
    <Menu align="start" trigger={<IconButton label={t('templates.insert')} icon={<ClipboardPen />} />}>
      {fitting.map(({ id, name, html, language }) => (
        <MenuItem key={id} onSelect={() => insert(chipsFromFields(html))}>
          {language ? `${name} (${language})` : name}
        </MenuItem>
      ))}
    </Menu>
  );
}
