import type { App } from '#app/app';
import { documentsRefusal } from '#doors/documents/contract/errors';
import { presentDocumentsRefusal } from '#doors/documents/envelope';
import { routes } from '#doors/documents/routes';
import { defineDoor } from '#doors/http/door';

/** Offers as documents: texts, lines, VAT, sending and answers, and the resources around them. */
export const documentsDoor = defineDoor<App>({
  name: 'documents',
  prefix: '/api',
  title: 'Document offers',
  description:
    'Offers as documents that are sent and answered, with contacts, companies, projects and products around them.',
  envelope: presentDocumentsRefusal,
  refusal: documentsRefusal,
  routes,
  forms: true,
  rateLimit: { perMinute: 60_000, burst: 10_000 },
  keyRateLimit: { perMinute: 300, burst: 300 },
});
