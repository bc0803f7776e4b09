import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { ProductSearch } from '../../offers/review/product-search.tsx';
import type { ElementType } from '../data/document.ts';
import { focusLine } from './focus-cell.ts';
import { typeIcons } from './line-menu.tsx';
import type { LineActs } from './use-line-acts.ts';

const types: readonly ElementType[] = ['heading', 'subtotal', 'percentage'];

export interface NewLineProps {
  acts: LineActs;
  /** Ids of the lines as they are, last one last. */
  lines: readonly string[];
  readOnly: boolean;
}

/** Where lines come from: typed words, rows of a spreadsheet, a product, or a line of another type. */
export function NewLine({ acts, lines, readOnly }: NewLineProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [waitingAfter, setWaitingAfter] = useState<number | null>(null);
  // Tab goes on in the new line, as soon as it is there.
  const last = lines.at(-1);
  if (waitingAfter !== null && lines.length > waitingAfter && last !== undefined) {
    setWaitingAfter(null);
    requestAnimationFrame(() => focusLine(last, 'qty'));
  }
  // The document was locked while somebody typed here: it is refused, and told like every other text that is lost.
  useEffect(() => {
    if (!readOnly || typed.trim() === '') return;
    setTyped('');
    acts.add([{ type: 'paragraph', name: typed.trim(), quantity: 1 }], null).catch(() => undefined);
  }, [readOnly, typed, acts]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const name = typed.trim();
    if (name === '' || (event.key !== 'Enter' && (event.key !== 'Tab' || event.shiftKey))) return;
    event.preventDefault();
    if (event.key === 'Tab') setWaitingAfter(lines.length);
    setTyped('');
    acts.add([{ type: 'paragraph', name, quantity: 1 }], null).catch(() => undefined);
  };
  if (readOnly) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line-soft p-2">
      <input
        data-new-line={true}
        aria-label={t('documents.lines.new')}
        placeholder={t('documents.lines.new')}
        value={typed}
        maxLength={1000}
        autoComplete="off"
        className="control min-w-48 flex-1 basis-56"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (acts.paste(event.clipboardData.getData('text/plain'), null)) event.preventDefault();
        }}
      />
      <div className="min-w-48 flex-1 basis-56">
        <ProductSearch
          label={t('documents.lines.product')}
          onPick={(id) => {
            acts.addProduct(id).catch(() => undefined);
          }}
        />
      </div>
      <TypeMenu acts={acts} />
    </div>
  );
}

/** Lines of the other types. */
function TypeMenu({ acts }: Pick<NewLineProps, 'acts'>) {
  const { t } = useI18n();
  const addTyped = (type: ElementType) => () => {
    const name = t(`documents.type.${type}`);
    acts
      .add([{ type, name, ...(type === 'percentage' ? { amount: 5 } : {}) }], null)
      .then(() => undefined)
      .catch(() => undefined);
  };
  return (
    <Menu
      trigger={
        <Button>
          <Plus className="size-4" aria-hidden="true" />
          {t('documents.lines.add')}
        </Button>
      }
    >
      {types.map((type) => {
        const Icon = typeIcons[type];
        return (
          <MenuItem key={type} icon={<Icon />} onSelect={addTyped(type)}>
            {t(`documents.type.${type}`)}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
