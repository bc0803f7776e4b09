import { type FileSample, sampleFile } from '#app/import/sample-file';
import type { TextSource } from '#app/import/text-source';
import { detectDelimiter } from '#core/catalogue/import/detect-delimiter';
import type { ImportKind } from '#core/catalogue/import/import-field';
import type { ImportEncoding } from '#core/catalogue/import/import-options';
import { proposeMapping } from '#core/catalogue/import/propose-mapping';
import { currencyWithin } from '#core/catalogue/import/read-currency';
import type { ImportSettings } from '#store/import/stored-import';

/** What a file looks like: how to read it, and its first rows. */
export interface DetectedFile {
  readonly settings: ImportSettings;
  readonly sample: FileSample;
}

/** Enough to hold the heading line of any table. */
const headCharacters = 262_144;

/**
 * Finds out how a file is to be read: delimiter, currency in the headings of its prices, and where each column goes.
 *
 * @throws Problem `import_failed` for a file without rows, or one that is no table.
 */
export async function detectSettings(
  kind: ImportKind,
  source: TextSource,
  encoding: ImportEncoding,
): Promise<DetectedFile> {
  const delimiter = detectDelimiter(head(source));
  const sample = await sampleFile(source, delimiter);
  const mapping = proposeMapping(kind, sample.columns);
  const priced = sample.columns.filter(({ name }) => /^price(?:Net|Gross)$/.test(mapping[name] ?? ''));
  const currency = priced.map(({ name }) => currencyWithin(name)).find((code) => code !== null) ?? null;
  return { settings: { delimiter, encoding, decimal: 'auto', currency, language: null, mapping }, sample };
}

function head(source: TextSource): string {
  let text = '';
  for (const piece of source()) {
    text += piece;
    if (text.length >= headCharacters) break;
  }
  return text;
}
