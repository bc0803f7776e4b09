import { describe, expect, it } from 'vitest';
import type { Session } from '../../client/session.ts';
import { guideSteps } from './guide-steps.ts';

const session = (change: { products?: number; offers?: number; line1?: string; taxId?: string }) =>
  ({
    products: change.products ?? 0,
    offers: change.offers ?? 0,
    company: {
      address: { line1: change.line1 ?? '', line2: '', zip: '', city: 'Berlin', country: '' },
      taxId: change.taxId ?? '',
    },
  }) as Session;

describe('guideSteps', () => {
  it('starts with nothing done', () => {
    expect(guideSteps(session({}))).toEqual({ import: false, draft: false, company: false });
  });
  it('ticks each step on its own', () => {
    expect(guideSteps(session({ products: 1 })).import).toBe(true);
    expect(guideSteps(session({ offers: 3 })).draft).toBe(true);
    expect(guideSteps(session({ line1: 'Main Street 1', taxId: 'DE1' })).company).toBe(true);
    expect(guideSteps(session({ line1: 'Main Street 1' })).company).toBe(false);
  });
});
