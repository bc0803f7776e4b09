import { useSession } from '../../../app/session-context.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { editableDecimal, editablePrice, parseDecimalText } from '../../../ui/decimal-text.ts';
import { Tooltip } from '../../../ui/tooltip.tsx';
import type { ElementChange } from '../model/element-change.ts';
import { discountText, readDiscount } from './discount-text.ts';
import type { LineRowProps } from './line-row-props.ts';
import { TextCell } from './text-cell.tsx';

type CellsProps = LineRowProps & { name: string };

/** Quantity, unit, price, discount, VAT and option, as far as a line of this type has them. */
export function LineCells(props: CellsProps) {
  const { type } = props.element;
  if (type === 'heading' || type === 'subtotal') return null;
  return (
    <>
      {type === 'paragraph' && <QuantityCells {...props} />}
      <PriceCell {...props} />
      {type === 'paragraph' && <DiscountCell {...props} />}
      <VatCell {...props} />
      <OptionalCell {...props} />
    </>
  );
}

function QuantityCells({ element, acts, readOnly, name }: CellsProps) {
  const { t, language } = useI18n();
  return (
    <>
      <div className="[grid-area:qty]">
        <TextCell
          column="qty"
          label={t('documents.line.cell', { column: t('documents.column.quantity'), name })}
          value={editableDecimal(element.quantity, language)}
          readOnly={readOnly}
          numeric={true}
          placeholder="1"
          onCommit={(typed) => takeNumber(typed, language, (quantity) => acts.change(element.id, { quantity }))}
        />
      </div>
      <div className="[grid-area:unit]">
        <TextCell
          column="unit"
          label={t('documents.line.cell', { column: t('documents.column.unit'), name })}
          value={element.unit ?? ''}
          readOnly={readOnly}
          list="document-units"
          onCommit={(typed) => {
            if (typed.length > 50) return false;
            acts.change(element.id, { unit: typed.trim() || null });
            return true;
          }}
        />
      </div>
    </>
  );
}

function PriceCell({ element, acts, currency, readOnly, name }: CellsProps) {
  const { t, language } = useI18n();
  const isShare = element.type === 'percentage';
  const column = t(isShare ? 'documents.column.percent' : 'documents.column.price');
  return (
    <div className="relative [grid-area:price]">
      <TextCell
        column="price"
        label={t('documents.line.cell', { column, name })}
        value={isShare ? editableDecimal(element.amount, language) : editablePrice(element.amount, currency, language)}
        readOnly={readOnly}
        numeric={true}
        placeholder={isShare ? '%' : '0'}
        className={isShare ? 'pr-5!' : undefined}
        onCommit={(typed) =>
          takeNumber(typed.replace('%', ''), language, (amount) => acts.change(element.id, { amount }))
        }
      />
      {isShare && (
        <span className="pointer-events-none absolute inset-y-0 right-1.5 flex items-center text-xs text-faint">%</span>
      )}
    </div>
  );
}

function DiscountCell({ element, acts, readOnly, name }: CellsProps) {
  const { t, language } = useI18n();
  return (
    <div className="[grid-area:disc]">
      <TextCell
        column="disc"
        label={t('documents.line.cell', { column: t('documents.column.discount'), name })}
        value={discountText(element, language)}
        readOnly={readOnly}
        numeric={true}
        placeholder="–"
        onCommit={(typed) => {
          const discount = readDiscount(typed, language);
          if (discount) acts.change(element.id, discount);
          return discount !== null;
        }}
      />
    </div>
  );
}

function VatCell({ element, acts, readOnly, rates, name }: CellsProps) {
  const { t, percent } = useI18n();
  const usual = Number(useSession().company.defaultVatRate);
  // A line may carry a percentage that is not on the list; the company's usual one need not be there either.
  const listed = new Set(rates.map(({ rate }) => rate));
  const others = [element.vat_rate, usual].filter((rate) => rate !== null && !listed.has(rate));
  const known =
    rates.find(({ id }) => id === element.vat_rate_id) ?? rates.find(({ rate }) => rate === element.vat_rate);
  const value = known?.id ?? (element.vat_rate === null ? '' : `=${element.vat_rate}`);
  const change = (chosen: string) => {
    const found = rates.find(({ id }) => id === chosen);
    if (found) acts.change(element.id, { vat_rate_id: found.id, vat_rate: found.rate });
    else acts.change(element.id, { vat_rate: chosen === '' ? null : Number(chosen.slice(1)) });
  };
  return (
    <div className="[grid-area:vat]">
      <select
        data-cell="vat"
        aria-label={t('documents.line.cell', { column: t('documents.column.vat'), name })}
        value={value}
        disabled={readOnly}
        onChange={(event) => change(event.currentTarget.value)}
        className="doc-cell text-right tabular-nums"
      >
        <option value="">{t('documents.line.noVat')}</option>
        {[...new Set(others)].map((rate) => (
          <option key={rate} value={`=${rate}`}>
            {percent(rate ?? 0, 2)}
          </option>
        ))}
        {rates.map((rate) => (
          <option key={rate.id} value={rate.id}>
            {percent(rate.rate, 2)}
          </option>
        ))}
      </select>
    </div>
  );
}

function OptionalCell({ element, acts, readOnly, name }: CellsProps) {
  const { t } = useI18n();
  return (
    <div className="flex h-7 items-center justify-center [grid-area:opt] coarse:h-10">
      <Tooltip label={t('documents.column.optional')}>
        <input
          type="checkbox"
          data-cell="opt"
          aria-label={t('documents.line.cell', { column: t('documents.column.optional'), name })}
          checked={element.is_optional}
          disabled={readOnly}
          className="size-4 accent-accent coarse:size-5"
          onChange={(event) => acts.change(element.id, { is_optional: event.currentTarget.checked })}
        />
      </Tooltip>
    </div>
  );
}

function takeNumber(
  typed: string,
  language: string,
  take: (value: NonNullable<ElementChange['amount']> | null) => void,
): boolean {
  const text = parseDecimalText(typed, language);
  if (text === null) return false;
  take(text === '' ? null : Number(text));
  return true;
}
