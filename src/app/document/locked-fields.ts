/** What a locked document keeps: an offer that is out, an invoice that went out. */
export const lockedFields = [
  'name',
  'projectId',
  'contactId',
  'address',
  'header',
  'footer',
  'hasPageBreakAfterHeader',
  'hasPageBreakBeforeFooter',
] as const;
