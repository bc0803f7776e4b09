import type { DocumentInput } from '#app/document/document-input';
import { template } from '#core/offer/template';
import type { DefaultText } from '#store/document/load-document-context';

type Texts = Pick<DocumentInput, 'header' | 'footer'>;

/** Does a new document leave a text to the company? */
export function lacksTexts({ header, footer }: Texts): boolean {
  return header === undefined || footer === undefined;
}

/** The company's texts for what a new document does not bring along, in the language of its contact. */
export function defaultTexts(input: Texts, language: string | null, known: readonly DefaultText[]): Texts {
  const text = (kind: 'header' | 'footer') => template(kind, language, known)?.html ?? null;
  return {
    ...(input.header === undefined ? { header: text('header') } : {}),
    ...(input.footer === undefined ? { footer: text('footer') } : {}),
  };
}
