import type { FileSample } from '#app/import/sample-file';
import { planRows, type RowPlan } from '#core/catalogue/import/row-plan';
import type { ImportSettings } from '#store/import/stored-import';
import type { Company } from '#store/tenant/load-company';

/** How rows of a file are read under these settings, for this company. */
export function rowPlan(sample: FileSample, options: ImportSettings, company: Company): RowPlan {
  const { columns } = sample;
  const { currency, language, defaultVatRate: vatRate } = company;
  return planRows({ columns, mapping: options.mapping, options, currency, vatRate, language });
}
