export * from '#doors/admin/contract/company';
export * from '#doors/admin/contract/customer';
export * from '#doors/admin/contract/error';
export * from '#doors/admin/contract/import';
export * from '#doors/admin/contract/key';
export * from '#doors/admin/contract/list';
export * from '#doors/admin/contract/offer';
export * from '#doors/admin/contract/product';
