import { detectDecimal } from '#core/catalogue/import/detect-decimal';
import type { ColumnMapping, ImportOptions } from '#core/catalogue/import/import-options';
import type { SampledColumn } from '#core/catalogue/import/propose-mapping';

/** One column that is read, and how. */
export interface PlannedColumn {
  readonly index: number;
  readonly field: string;
  /** The heading; attributes and custom fields are named after it. */
  readonly name: string;
  /** How numbers that fit both ways are read. */
  readonly decimal: 'comma' | 'point';
}

/** How the rows of one file become drafts. Plain data: it can be stored and used again after a restart. */
export interface RowPlan {
  readonly columns: readonly PlannedColumn[];
  /** Currency of prices that do not say theirs. */
  readonly currency: string;
  /** Percent; takes tax out of gross prices of rows without a rate. */
  readonly vatRate: string;
  /** Language of the plain name and description where it is not the company's; they count as translations too. */
  readonly language: string | null;
  /** How most numbers of the file are written. */
  readonly decimal: 'comma' | 'point';
}

export interface PlanInput {
  readonly columns: readonly SampledColumn[];
  readonly mapping: ColumnMapping;
  readonly options: ImportOptions;
  /** The company's. */
  readonly currency: string;
  readonly vatRate: string;
  readonly language: string;
}

const numeric = /^(?:priceNet|priceGross|priceUnit|fromQuantity|cost|stock|vatRate|leadDays)$/;

/**
 * Plans how to read the rows. The decimal style of a column is the one asked for, else the one its values show, else
 * that of the other numeric columns, else a comma for files with semicolons and a point for the rest.
 */
export function planRows(input: PlanInput): RowPlan {
  const mapped = input.columns.flatMap((column, index) => {
    const field = Object.hasOwn(input.mapping, column.name) ? input.mapping[column.name] : null;
    return field ? [{ column, index, field }] : [];
  });
  const numbers = mapped.filter(({ field }) => numeric.test(field)).flatMap(({ column }) => column.samples);
  const asked = input.options.decimal === 'auto' ? null : input.options.decimal;
  const common = asked ?? detectDecimal(numbers) ?? (input.options.delimiter === ';' ? 'comma' : 'point');
  return {
    columns: mapped.map(({ column, index, field }) => ({
      index,
      field,
      name: column.name,
      decimal: asked ?? (numeric.test(field) ? detectDecimal(column.samples) : null) ?? common,
    })),
    currency: input.options.currency ?? input.currency,
    vatRate: input.vatRate,
    language: input.options.language === input.language ? null : input.options.language,
    decimal: common,
  };
}
