import { page } from './page-route.ts';

/** Pages inside the shell, for people who are signed in. To add one, add a line. */
export const staffPages = [
  page('/offers', () => import('../pages/offers/offers-page.tsx'), 'OffersPage'),
  page('/offers/new', () => import('../pages/offers/new-offer-page.tsx'), 'NewOfferPage'),
  page('/offers/$id', () => import('../pages/offers/review-page.tsx'), 'ReviewPage'),
  page('/documents', () => import('../pages/documents/list/documents-page.tsx'), 'DocumentsPage'),
  page('/documents/new', () => import('../pages/documents/list/documents-page.tsx'), 'NewDocumentPage'),
  page('/documents/$id', () => import('../pages/documents/document-page.tsx'), 'DocumentPage'),
  page('/projects', () => import('../pages/projects/projects-page.tsx'), 'ProjectsPage'),
  page('/projects/$id', () => import('../pages/projects/project-page.tsx'), 'ProjectPage'),
  page('/catalogue', () => import('../pages/catalogue/catalogue-page.tsx'), 'CataloguePage'),
  page('/catalogue/new', () => import('../pages/catalogue/new-product-page.tsx'), 'NewProductPage'),
  page('/catalogue/import', () => import('../pages/catalogue/import/import-start-page.tsx'), 'ImportStartPage'),
  page('/catalogue/import/$id', () => import('../pages/catalogue/import/import-page.tsx'), 'ImportPage'),
  page('/catalogue/$id', () => import('../pages/catalogue/product-page.tsx'), 'ProductPage'),
  page('/customers', () => import('../pages/customers/customers-page.tsx'), 'CustomersPage'),
  page('/customers/new', () => import('../pages/customers/new-customer-page.tsx'), 'NewCustomerPage'),
  page('/customers/import', () => import('../pages/catalogue/import/import-start-page.tsx'), 'CustomerImportStartPage'),
  page('/customers/import/$id', () => import('../pages/catalogue/import/import-page.tsx'), 'ImportPage'),
  page('/customers/$id', () => import('../pages/customers/customer-page.tsx'), 'CustomerPage'),
  page('/invoices', () => import('../pages/invoices/invoices-page.tsx'), 'InvoicesPage'),
  page('/invoices/$id', () => import('../pages/invoices/invoice-page.tsx'), 'InvoicePage'),
  page('/learned', () => import('../pages/engine/learned-page.tsx'), 'LearnedPage'),
  page('/synonyms', () => import('../pages/engine/synonyms-page.tsx'), 'SynonymsPage'),
  page('/quality', () => import('../pages/engine/quality-page.tsx'), 'QualityPage'),
  page('/intake', () => import('../pages/intake/intake-page.tsx'), 'IntakePage'),
  page('/batches', () => import('../pages/batches/batches-page.tsx'), 'BatchesPage'),
  page('/batches/$id', () => import('../pages/batches/batch-page.tsx'), 'BatchPage'),
  page('/outbox', () => import('../pages/outbox/outbox-page.tsx'), 'OutboxPage'),
  page('/settings', () => import('../pages/settings/settings-page.tsx'), 'SettingsPage'),
];

/** Pages without a session. */
export const publicPages = [
  page('/sign-in', () => import('../pages/start/sign-in-page.tsx'), 'SignInPage'),
  page('/sign-up', () => import('../pages/start/sign-up-page.tsx'), 'SignUpPage'),
  page('/forgot-password', () => import('../pages/start/forgot-password-page.tsx'), 'ForgotPasswordPage'),
  page('/reset-password', () => import('../pages/start/reset-password-page.tsx'), 'ResetPasswordPage'),
  page('/invitation/$id', () => import('../pages/start/invitation-page.tsx'), 'InvitationPage'),
];
