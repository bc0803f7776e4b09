import type { Session } from '../../client/session.ts';

export type GuideStep = 'import' | 'draft' | 'company';

/** What a new company still has to do before it can send offers, and what is done. */
export function guideSteps(
  session: Pick<Session, 'company' | 'products' | 'offers'>,
): Readonly<Record<GuideStep, boolean>> {
  const { address, taxId } = session.company;
  return {
    import: session.products > 0,
    draft: session.offers > 0,
    company: address.line1.trim() !== '' && address.city.trim() !== '' && taxId.trim() !== '',
  };
}
