/** `header`, `footer`: of documents; `mail`: a message; `snippet`: to put in anywhere; `offer`: a whole document. */
export type TemplateKind = 'header' | 'footer' | 'mail' | 'snippet' | 'offer';

/** A line of a whole document, as the documents door writes it. */
export interface TemplateElement {
  readonly type: 'paragraph' | 'heading' | 'percentage' | 'subtotal';
  readonly name: string;
  readonly description?: string | null;
  readonly unit?: string | null;
  readonly quantity?: number | null;
  readonly amount?: number | null;
  readonly is_optional?: boolean;
}

/** A text with its language, null for any. */
export interface Template {
  readonly kind: TemplateKind;
  readonly language: string | null;
}

/** Of templates of one kind the one for a language: that of the language, else the one for any; null when neither is there. */
export function template<T extends Template>(
  kind: TemplateKind,
  language: string | null,
  known: readonly T[],
): T | null {
  const short = language?.slice(0, 2).toLowerCase() ?? null;
  const fitting = known.filter((one) => one.kind === kind && (one.language === short || one.language === null));
  return fitting.find((one) => one.language !== null) ?? fitting[0] ?? null;
}
