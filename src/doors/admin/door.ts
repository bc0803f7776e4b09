import type { App } from '#app/app';
import { presentAdminRefusal } from '#doors/admin/envelope';
import { routes } from '#doors/admin/routes';
import { defineDoor } from '#doors/http/door';

/** The back office: what the web app needs beside the doors for offers. */
export const adminDoor = defineDoor<App>({
  name: 'admin',
  prefix: '/api/admin',
  title: 'Back office',
  description: 'Company, people, keys, catalogue, customers, imports and the outbox.',
  envelope: presentAdminRefusal,
  routes,
  rateLimit: { perMinute: 60_000, burst: 10_000 },
});
