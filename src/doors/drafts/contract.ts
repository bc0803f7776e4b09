export * from '#doors/drafts/contract/catalogue';
export * from '#doors/drafts/contract/errors';
export * from '#doors/drafts/contract/offer';
export * from '#doors/drafts/contract/pdf';
export * from '#doors/drafts/contract/progress';
export * from '#doors/drafts/contract/revision';
export * from '#doors/drafts/contract/unmatched-detail';
export * from '#doors/drafts/contract/validation';
