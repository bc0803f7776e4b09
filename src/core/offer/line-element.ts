/** What a line is beside its content when it stands in a document. */
export interface LineElement {
  readonly remark: string | null;
  readonly vatRateId: string | null;
  readonly tagId: string | null;
  readonly revenueAccountNo: string | null;
  readonly isExternal: boolean;
  readonly isExcludedFromBudget: boolean;
  readonly pageBreak: 'before' | 'after' | null;
}

/** A line that nobody gave any of it. */
export const emptyElement: LineElement = {
  remark: null,
  vatRateId: null,
  tagId: null,
  revenueAccountNo: null,
  isExternal: false,
  isExcludedFromBudget: false,
  pageBreak: null,
};
