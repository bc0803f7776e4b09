import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '../ui/filter-state.ts';
import { NotFound } from './not-found.tsx';
import type { PageRoute } from './page-route.ts';
import { publicPages, staffPages } from './pages.ts';
import { RouteError } from './route-error.tsx';
import { SignedIn } from './signed-in.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteError });
const staff = createRoute({ getParentRoute: () => root, id: 'staff', component: SignedIn });
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to={'/offers' as string} replace={true} />,
});

const component = ({ load }: PageRoute) => lazyRouteComponent(async () => ({ page: await load() }), 'page');

const routeTree = root.addChildren([
  home,
  ...publicPages.map((entry) =>
    createRoute({ getParentRoute: () => root, path: entry.path, component: component(entry) }),
  ),
  staff.addChildren(
    staffPages.map((entry) =>
      createRoute({ getParentRoute: () => staff, path: entry.path, component: component(entry) }),
    ),
  ),
]);

/** Code-based routes from the lists in pages.ts; search strings stay plain text. */
export const router = createRouter({
  routeTree,
  basepath: '/app',
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});
