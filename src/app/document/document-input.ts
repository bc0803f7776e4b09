import type { DecimalInput } from '#core/money/decimal';
import type { CustomFields } from '#core/offer/custom-fields';

/** Fields of an offer as a document; absent ones stay as they are. HTML is cleaned. */
export interface DocumentInput {
  readonly contactId?: string;
  readonly projectId?: string | null;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly address?: string | null;
  readonly header?: string | null;
  readonly footer?: string | null;
  readonly hasPageBreakAfterHeader?: boolean;
  readonly hasPageBreakBeforeFooter?: boolean;
  readonly customFields?: CustomFields | null;
  readonly lockedAt?: Date | null;
  readonly approvedAt?: Date | null;
  /** ISO date. */
  readonly validUntil?: string | null;
}

export type ElementType = 'paragraph' | 'heading' | 'percentage' | 'subtotal';

/** Fields of an element; absent ones stay as they are. */
export interface ElementInput {
  readonly type?: ElementType;
  readonly name?: string;
  readonly description?: string | null;
  readonly remark?: string | null;
  readonly unit?: string | null;
  readonly quantity?: DecimalInput | null;
  readonly amount?: DecimalInput | null;
  readonly discountType?: 'percentage' | 'fixed' | null;
  readonly discountValue?: DecimalInput | null;
  readonly vatRateId?: string | null;
  /** Percent; counts where no `vatRateId` is given. */
  readonly vatRate?: DecimalInput | null;
  readonly tagId?: string | null;
  readonly productId?: string | null;
  readonly isOptional?: boolean;
  readonly isExternal?: boolean;
  readonly isExcludedFromBudget?: boolean;
  readonly pageBreak?: 'before' | 'after' | null;
  readonly revenueAccountNo?: string | null;
  /** Place among the elements, from 1. */
  readonly order?: number;
}
