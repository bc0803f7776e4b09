import { overview } from '#app/company/overview';
import { refusals, session } from '#doors/admin/contract';
import { presentCompany } from '#doors/admin/present-company';
import { route } from '#doors/admin/route';

const getSession = route({
  method: 'GET',
  path: '/api/admin/session',
  summary: 'Who is signed in, and where',
  auth: 'session',
  role: 'viewer',
  schema: { response: { 200: session, ...refusals } },
  async handler({ actor }, app) {
    const { company, person, people, products, offers } = await overview(app, actor);
    const user = person ?? { id: actor.keyId ?? '', name: '', email: '' };
    const body = {
      user,
      role: actor.role,
      company: presentCompany(company),
      doors: ['drafts', 'documents'],
      people,
      products,
      offers,
    };
    return { body };
  },
});

export const sessionRoutes = [getSession];
