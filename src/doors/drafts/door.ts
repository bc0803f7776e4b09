import type { App } from '#app/app';
import { presentDraftsRefusal } from '#doors/drafts/envelope';
import { routes } from '#doors/drafts/routes';
import { defineDoor } from '#doors/http/door';

/** First path segments below /api that belong to this door. */
const segments = /^\/api\/(?:offers|products|customers|requests|chat|health|auth)(?:\/|$)/;

/** Assisted quoting: a client's request goes in, a priced draft offer comes out. */
export const draftsDoor = defineDoor<App>({
  name: 'drafts',
  prefix: '/api',
  title: 'Draft offers',
  description: "Turns a client's request into a priced draft offer, and lets a salesperson finish it.",
  owns: (path) => segments.test(path),
  envelope: presentDraftsRefusal,
  routes,
  unreadableJson: 'empty',
  anyContentType: true,
  // A stuck program is stopped; one that works hard is not.
  rateLimit: { perMinute: 60_000, burst: 10_000 },
});
