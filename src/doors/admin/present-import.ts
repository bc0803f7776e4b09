import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getCompany } from '#app/company/get-company';
import type { ImportCorrection } from '#app/import/configure-import';
import type { ImportState, StoredImport } from '#app/import/get-import';
import { importFields } from '#core/catalogue/import/import-field';
import type { ImportBody, ImportEdit, ImportSummaryBody } from '#doors/admin/contract';

/** An import for people: every option says what holds, also where the company's own value does. */
export async function presentImport(app: App, actor: Actor, { stored, problems }: ImportState): Promise<ImportBody> {
  const { currency, language } = await getCompany(app, actor);
  const { mapping, ...options } = stored.options;
  const mapped = Object.entries(mapping).flatMap(([column, field]) => (field ? [[column, field] as const] : []));
  const mark = { comma: ',', point: '.' } as const;
  return {
    ...presentSummary(stored),
    columns: stored.preview.columns.map(({ name, samples }) => ({ name, samples: [...samples] })),
    mapping: Object.fromEntries(mapped),
    options: {
      delimiter: options.delimiter,
      encoding: options.encoding,
      decimal: mark[options.decimal === 'auto' ? stored.preview.decimal : options.decimal],
      currency: options.currency ?? currency,
      language: options.language ?? language,
    },
    preview: stored.preview.rows.map(({ line, values, problems: wrong }) => ({ line, values, problems: [...wrong] })),
    fields: importFields(stored.kind).map(({ key, label }) => ({ key, label })),
    problems: problems.map(({ line, reason }) => ({ line, reason })),
  };
}

export function presentSummary(stored: StoredImport): ImportSummaryBody {
  const { id, kind, state, fileName, total, read, good, bad, created, updated, unchanged, error } = stored;
  return {
    ...{ id, kind, state, fileName, total, read, good, bad, created, updated, unchanged, error },
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
  };
}

/** Corrections as the verb takes them. */
export function importCorrection({ mapping, options = {} }: ImportEdit): ImportCorrection {
  const { decimal, ...rest } = options;
  const style = decimal === undefined ? {} : { decimal: decimal === ',' ? ('comma' as const) : ('point' as const) };
  return { options: { ...rest, ...style }, mapping: mapping ?? null };
}
