import type { DocumentInput } from '#app/document/document-input';
import { template } from '#core/offer/template';
import type { Tenant } from '#store/database';
import { loadTemplates } from '#store/document/load-templates';

/** The company's texts for what a new document does not bring along, in the language of its contact. */
export async function defaultTexts(
  t: Tenant,
  input: Pick<DocumentInput, 'header' | 'footer'>,
  language: string | null,
): Promise<Pick<DocumentInput, 'header' | 'footer'>> {
  if (input.header !== undefined && input.footer !== undefined) return {};
  const known = await loadTemplates(t, { onlyDefault: true });
  const text = (kind: 'header' | 'footer') => template(kind, language, known)?.html ?? null;
  return {
    ...(input.header === undefined ? { header: text('header') } : {}),
    ...(input.footer === undefined ? { footer: text('footer') } : {}),
  };
}
