import type { Role } from '#app/actor';

const order: readonly Role[] = ['viewer', 'member', 'admin', 'owner'];

/** viewer 0, member 1, admin 2, owner 3: a higher role may do all that a lower one may. */
export function roleRank(role: Role): number {
  return order.indexOf(role);
}
