import {
  ArrowDown,
  ArrowUp,
  CopyPlus,
  Ellipsis,
  Heading,
  Percent,
  Rows3,
  SeparatorHorizontal,
  Sigma,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';
import type { ElementType } from '../data/document.ts';
import type { LineRowProps } from './line-row-props.ts';

export const typeIcons: Readonly<Record<ElementType, typeof Heading>> = {
  paragraph: Rows3,
  heading: Heading,
  subtotal: Sigma,
  percentage: Percent,
};

/** What else can be done with a line. */
export function LineMenu({ element, order, acts, readOnly, name, onDetails }: LineRowProps & { name: string }) {
  const { t } = useI18n();
  if (readOnly) return null;
  const { id, page_break: pageBreak } = element;
  const insert = (type: ElementType) => () => {
    acts.add([{ type, name: t(`documents.type.${type}`) }], order + 1).catch(() => undefined);
  };
  return (
    <Menu trigger={<IconButton label={t('documents.line.more', { name })} icon={<Ellipsis />} />}>
      <MenuItem icon={<SlidersHorizontal />} onSelect={() => onDetails(id)}>
        {t('documents.line.details')}
      </MenuItem>
      <MenuItem icon={<CopyPlus />} shortcut="mod+d" onSelect={() => acts.duplicate(id)}>
        {t('documents.line.duplicate')}
      </MenuItem>
      <MenuItem icon={<ArrowUp />} onSelect={() => acts.move(id, order - 1)}>
        {t('documents.line.up')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} onSelect={() => acts.move(id, order + 1)}>
        {t('documents.line.down')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Rows3 />} onSelect={insert('paragraph')}>
        {t('documents.line.insertBelow')}
      </MenuItem>
      <MenuItem icon={<Heading />} onSelect={insert('heading')}>
        {t('documents.line.insertHeading')}
      </MenuItem>
      <MenuItem
        icon={<SeparatorHorizontal />}
        onSelect={() => acts.change(id, { page_break: pageBreak === null ? 'before' : null })}
      >
        {t(pageBreak === null ? 'documents.line.breakBefore' : 'documents.line.noBreak')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger={true} shortcut="mod+backspace" onSelect={() => acts.remove(id)}>
        {t('action.delete')}
      </MenuItem>
    </Menu>
  );
}
