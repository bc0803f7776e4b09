export * from '#doors/admin/contract/company';
export * from '#doors/admin/contract/error';
export * from '#doors/admin/contract/key';
export * from '#doors/admin/contract/offer';
