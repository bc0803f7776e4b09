import type { App } from '#app/app';
import { resources } from '#core/resource/resource';
import { resourceRoutes } from '#doors/documents/resource-routes';
import type { Route } from '#doors/http/route';

/** All endpoints of the documents door. */
export const routes: readonly Route<App>[] = [...Object.values(resources).flatMap(resourceRoutes)];
