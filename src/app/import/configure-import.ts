import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { previewRows } from '#app/import/preview-rows';
import { rowPlan } from '#app/import/row-plan';
import { sampleFile } from '#app/import/sample-file';
import { loadImportBytes, textSource } from '#app/import/text-source';
import { importFields, isRepeatable } from '#core/catalogue/import/import-field';
import type { ColumnMapping } from '#core/catalogue/import/import-options';
import { proposeMapping } from '#core/catalogue/import/propose-mapping';
import { type Issue, Problem } from '#core/problem';
import { loadImport } from '#store/import/load-import';
import { saveImport } from '#store/import/save-import';
import type { ImportSettings, StoredImport } from '#store/import/stored-import';
import { loadCompany } from '#store/tenant/load-company';

export interface ImportCorrection {
  readonly options: Partial<Omit<ImportSettings, 'mapping'>>;
  /** Takes the place of the whole mapping. */
  readonly mapping: ColumnMapping | null;
}

/**
 * Corrects how a file is read and previews it anew. Another delimiter or encoding gives other columns, so the mapping is
 * proposed again where it names columns that are not there.
 *
 * @throws Problem `not_found`; `validation_failed` for unknown columns or fields; `invalid_transition` once it was started;
 * `import_failed` when the file is no table under these options.
 */
export async function configureImport(
  app: App,
  actor: Actor,
  { id, options, mapping }: ImportCorrection & { readonly id: string },
): Promise<StoredImport> {
  const { stored, bytes, company } = await app.database.tenant(actor.tenantId, async (t) => {
    const found = await loadImport(t, id);
    if (!found) throw new Problem('not_found', 'The import does not exist.');
    return { stored: found, bytes: await loadImportBytes(t, found), company: await loadCompany(t) };
  });
  if (stored.state !== 'mapping' || bytes === null) throw started();
  const changed = { ...stored.options, ...options };
  const sample = await sampleFile(textSource(bytes, changed), changed.delimiter);
  const columns = new Set(sample.columns.map(({ name }) => name));
  if (mapping !== null) checkMapping(stored, columns, mapping);
  const kept = mapping ?? stored.options.mapping;
  const fits = Object.keys(kept).every((name) => columns.has(name));
  const settings = { ...changed, mapping: fits ? kept : proposeMapping(stored.kind, sample.columns) };
  const preview = previewRows(stored.kind, sample, rowPlan(sample, settings, company));
  const updatedAt = app.ports.clock.now();
  return app.database.tenant(actor.tenantId, async (t) => {
    const now = await loadImport(t, id, true);
    if (now?.state !== 'mapping') throw started();
    await saveImport(t, id, { options: settings, preview, updatedAt });
    return { ...now, options: settings, preview, updatedAt };
  });
}

function started(): Problem {
  return new Problem('invalid_transition', 'The import was started already.');
}

function checkMapping({ kind }: StoredImport, columns: ReadonlySet<string>, mapping: ColumnMapping): void {
  const fields = new Set(importFields(kind).map(({ key }) => key));
  const issues: Issue[] = [];
  const taken = new Map<string, string>();
  for (const [column, field] of Object.entries(mapping)) {
    const path = `mapping.${column}`;
    if (!columns.has(column)) issues.push({ path, rule: 'column', message: 'The file has no such column.' });
    if (field === null) continue;
    const other = taken.get(field);
    if (!fields.has(field)) issues.push({ path, rule: 'field', message: `There is no field "${field}".` });
    else if (other !== undefined && !isRepeatable(field)) {
      issues.push({ path, rule: 'unique', message: `"${other}" goes to this field already.` });
    }
    taken.set(field, column);
  }
  if (issues.length > 0) throw new Problem('validation_failed', 'The mapping is not valid.', issues);
}
