import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import type { RouteEntry } from './server-registry.ts';
import { pathOf } from './to-refusal.ts';

/** Says whether nothing lives at this path, or only under other methods (405 with `Allow`). Never returns. */
export function refuseUnknownPath(request: FastifyRequest, routes: readonly RouteEntry[]): never {
  const methods = methodsAt(pathOf(request.url), routes);
  if (methods.length === 0) throw new HttpRefusal('not_found', 'Not found.');
  throw new HttpRefusal('method_not_allowed', `Only ${methods.join(', ')} can be used here.`, {
    headers: { allow: methods.join(', ') },
  });
}

function methodsAt(path: string, routes: readonly RouteEntry[]): readonly string[] {
  const here = routes.filter(({ route }) => matches(route.path, path)).map(({ route }) => route.method);
  const methods = new Set<string>(here);
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => fits(part, given[index] ?? ''));
}

function fits(part: string, text: string): boolean {
  return part.startsWith(':') ? text !== '' : part === text;
}
