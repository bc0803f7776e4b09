import { cleanCell } from '#core/catalogue/import/clean-cell';
import { readHeading } from '#core/catalogue/import/column-heading';
import type { CustomerDraft } from '#core/catalogue/import/customer-draft';
import type { ReadRow } from '#core/catalogue/import/product-row';
import { readCurrency } from '#core/catalogue/import/read-currency';
import type { PlannedColumn, RowPlan } from '#core/catalogue/import/row-plan';
import { cellProblem, type RowProblem } from '#core/catalogue/import/row-problem';
import { foldText } from '#core/drafting/words/fold-text';

/** Reads one row of a customer file. Blank cells say nothing; every problem of the row is reported at once. */
export function readCustomerRow(cells: readonly string[], plan: RowPlan): ReadRow<CustomerDraft> {
  const draft: CustomerDraft = { name: '' };
  const problems: RowProblem[] = [];
  for (const column of plan.columns) {
    const cell = cleanCell(cells[column.index] ?? '');
    if (cell === '') continue;
    const reason = readCell(cell, column, draft);
    if (reason !== null) problems.push(cellProblem(column.name, cell, reason));
  }
  if (draft.name === '' && problems.length === 0) problems.push({ field: 'name', reason: 'name is missing' });
  return problems.length > 0 ? { problems } : { draft };
}

/** Longest texts, in characters. */
const limits: Readonly<Record<string, number>> = { name: 300, email: 254, notes: 10_000 };
const persons = /^(?:person|private|privat\w*|osoba.*|particulier|privato)$/;
const companies = /^(?:company|business|firma|firm|unternehmen|entreprise|societe|azienda|b2b)$/;

function readCell(cell: string, column: PlannedColumn, draft: CustomerDraft): string | null {
  const most = limits[column.field] ?? 300;
  if (cell.length > most) return `longer than ${most} characters`;
  switch (column.field) {
    case 'name':
    case 'source':
    case 'phone':
    case 'taxId':
    case 'customerGroup':
      draft[column.field] = cell.replace(/\s+/g, ' ');
      return null;
    case 'notes':
      draft.notes = cell;
      return null;
    case 'line1':
    case 'line2':
    case 'zip':
    case 'city':
    case 'country':
      draft.address = { ...draft.address, [column.field]: cell.replace(/\s+/g, ' ') };
      return null;
    case 'custom':
      draft.customFields = { ...draft.customFields, ...Object.fromEntries([[column.name, cell]]) };
      return null;
    default:
      return readChecked(cell, column, draft);
  }
}

function readChecked(cell: string, column: PlannedColumn, draft: CustomerDraft): string | null {
  const word = foldText(cell);
  switch (column.field) {
    case 'email':
      if (!/^[^\s@<>]+@[^\s@<>]+$/.test(cell)) return 'is no e-mail address';
      draft.email = cell;
      return null;
    case 'kind':
      if (!persons.test(word) && !companies.test(word)) return 'is neither company nor person';
      draft.kind = persons.test(word) ? 'person' : 'company';
      return null;
    case 'language': {
      const language = /^[a-z]{2}$/.test(word) ? word : readHeading(`x ${cell}`).language;
      if (language === null) return 'is no language';
      draft.language = language;
      return null;
    }
    case 'currency': {
      const currency = readCurrency(cell);
      if (currency === null) return 'is no currency';
      draft.currency = currency;
      return null;
    }
    default:
      return null;
  }
}
