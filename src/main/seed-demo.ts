import type { Composition } from '#main/compose';
import { fillDemo } from '#main/fill-demo';
import { membershipOf } from '#main/sign-ups';
import { noModel } from '#outside/no-model';

/** The demo company and the sign-in that everybody knows. */
export interface DemoCompany {
  readonly tenantId: string;
  readonly email: string;
  readonly password: string;
}

/** Public on purpose: a server with demo data listens on this machine only, unless HOST says otherwise. */
export const demoSignIn = { email: 'demo@proffer.test', password: 'proffer-demo' } as const;

/** Creates the demo company on an empty installation. Answers null, and changes nothing, when any company exists. */
export async function seedDemo({ app, auth }: Composition): Promise<DemoCompany | null> {
  const found = await app.database.pg.executeSql('select from tenant limit 1');
  if (found.rows.length > 0) return null;
  const { user } = await auth.api.signUpEmail({ body: { ...demoSignIn, name: 'Robin Meyer' } });
  const membership = await membershipOf(app.database, user.id);
  if (!membership) throw new Error('The demo sign-in got no company.');
  const tenantId = membership.organizationId;
  // A model that is set is for the work to come: asking it about the demo would make the first start wait for it.
  const quiet = { ...app, ports: { ...app.ports, model: noModel } };
  await fillDemo(quiet, { tenantId, userId: user.id, role: 'owner', keyId: null, requestId: null });
  return { tenantId, ...demoSignIn };
}

/** Is there a company made by `seedDemo`? */
export async function hasDemo({ app }: Pick<Composition, 'app'>): Promise<boolean> {
  const found = await app.database.pg.executeSql('select from tenant where demo limit 1');
  return found.rows.length > 0;
}
