import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson } from '#main/create-person';
import { authProgram } from './auth-program.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const password = 'secret-pass-1';
type Program = ReturnType<typeof authProgram>;

let server: TestServer;
let owner: Program;

/** An empty installation that is closed, as it comes; the first sign-up makes the company. */
beforeAll(async () => {
  server = await startTestServer({ PROFFER_SIGN_UP: 'invite' });
});
afterAll(() => server.close());

let turn = 0;
const person = (name: string) => {
  turn += 1;
  return { email: `${name.toLowerCase()}-${turn}@company.test`, name, password };
};

async function companies(): Promise<number> {
  const { rows } = await server.composition.app.database.pg.executeSql('select count(*)::int as n from tenant');
  return rows[0].n;
}

/** Status of reading and of writing at a door: what the person behind the cookie may do now. */
async function powers(program: Program): Promise<readonly number[]> {
  const write = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"Elektro Nowak"}' };
  const calls = [
    program.call('/api/customers'),
    program.call('/api/customers', write),
    program.call('/api/admin/keys'),
    program.call('/api/admin/session'),
  ];
  return (await Promise.all(calls)).map(({ status }) => status);
}
const may = { nothing: [401, 401, 401, 401], read: [200, 403, 403, 200], sell: [200, 201, 403, 200] };
const manage = [200, 201, 200, 200];

/** Invites, reads the link out of the outbox mail, and signs up with it. */
async function join(role: 'admin' | 'member' | 'viewer', name: string) {
  const fresh = person(name);
  const { data, error } = await owner.auth.organization.inviteMember({ email: fresh.email, role });
  expect(error).toBeNull();
  const outbox = await (await owner.call('/api/admin/outbox')).json();
  const mail = outbox.items[0];
  expect(mail).toMatchObject({ to: [fresh.email], state: 'kept', subject: expect.stringContaining('Invitation to') });
  const invitationId = /\/app\/invitation\/([A-Za-z0-9]+)\b/.exec(mail.text)?.[1] ?? '';
  expect(invitationId).toBe(data?.id);
  const program = authProgram(server.url);
  expect((await program.auth.signUp.email(fresh)).error).toBeNull();
  expect(await powers(program)).toEqual(may.nothing);
  const accepted = await program.auth.organization.acceptInvitation({ invitationId });
  expect(accepted.data?.member).toMatchObject({ role });
  return { program, memberId: accepted.data?.member.id ?? '', ...fresh };
}

describe('the first person', () => {
  it('of several at the same moment gets the company, and it is one', async () => {
    const programs = Array.from({ length: 5 }, () => authProgram(server.url));
    const answers = await Promise.all(programs.map((program, at) => program.auth.signUp.email(person(`First${at}`))));
    const winners = programs.filter((_, at) => answers[at]?.error === null);
    expect(winners).toHaveLength(1);
    for (const { error } of answers) {
      if (error) expect(error).toMatchObject({ status: 403, code: 'SIGN_UP_BY_INVITATION' });
    }
    expect(await companies()).toBe(1);
    owner = winners[0] as Program;
    expect(await powers(owner)).toEqual(manage);
    const session = await (await owner.call('/api/admin/session')).json();
    expect(session).toMatchObject({ role: 'owner', people: 1 });
  });

  it('is the last who needs no invitation', async () => {
    const { error } = await authProgram(server.url).auth.signUp.email(person('Stranger'));
    expect(error).toMatchObject({ status: 403, code: 'SIGN_UP_BY_INVITATION' });
    const { error: made } = await owner.auth.organization.create({ name: 'Second', slug: 'second' });
    expect(made?.status).toBe(403);
    expect(await companies()).toBe(1);
  });
});

describe('an invitation', () => {
  it.each([
    ['viewer', may.read],
    ['member', may.sell],
    ['admin', manage],
  ] as const)('as %s comes by mail and gives that role', async (role, expected) => {
    const { program } = await join(role, 'Bea');
    expect(await powers(program)).toEqual(expected);
    const session = await program.auth.getSession();
    expect(session.data?.user).toMatchObject({ role: role === 'admin' ? 'admin' : 'user' });
  });

  it('lets nobody in who only knows the address', async () => {
    const fresh = person('Guess');
    await owner.auth.organization.inviteMember({ email: fresh.email, role: 'admin' });
    const program = authProgram(server.url);
    await program.auth.signUp.email(fresh);
    const found = await program.auth.organization.listUserInvitations();
    expect(found.data).toBeNull();
    expect(await powers(program)).toEqual(may.nothing);
    expect(await companies()).toBe(1);
  });

  it('works once, for its address only, and not after it was withdrawn', async () => {
    const { program: bea } = await join('member', 'Bea');
    const cem = person('Cem');
    const { data } = await owner.auth.organization.inviteMember({ email: cem.email, role: 'member' });
    const invitationId = data?.id ?? '';
    expect((await bea.auth.organization.acceptInvitation({ invitationId })).error?.status).toBe(403);
    const program = authProgram(server.url);
    await program.auth.signUp.email(cem);
    await owner.auth.organization.cancelInvitation({ invitationId });
    expect((await program.auth.organization.acceptInvitation({ invitationId })).error?.status).toBe(400);
    expect(await powers(program)).toEqual(may.nothing);
  });

  it('is made by those who manage, with one role that exists, never above their own', async () => {
    const { program: seller } = await join('member', 'Dan');
    const { program: admin } = await join('admin', 'Eva');
    const invite = (who: Program, role: unknown) =>
      who.auth.organization.inviteMember({ email: person('X').email, role: role as 'member' });
    expect((await invite(seller, 'viewer')).error?.status).toBe(403);
    expect((await invite(admin, 'owner')).error?.status).toBe(403);
    expect((await invite(admin, ['member', 'viewer'])).error?.status).toBe(400);
    expect((await invite(admin, 'boss')).error?.status).toBe(400);
    expect((await invite(admin, 'viewer')).error).toBeNull();
  });
});

describe('a membership', () => {
  it('changes its role at once, in open sessions too', async () => {
    const { program, memberId } = await join('member', 'Fay');
    expect(await powers(program)).toEqual(may.sell);
    await owner.auth.organization.updateMemberRole({ memberId, role: 'viewer' });
    expect(await powers(program)).toEqual(may.read);
    await owner.auth.organization.updateMemberRole({ memberId, role: 'admin' });
    expect(await powers(program)).toEqual(manage);
    expect((await program.auth.getSession()).data?.user).toMatchObject({ role: 'admin' });
    const two = await owner.auth.organization.updateMemberRole({ memberId, role: ['member', 'viewer'] });
    expect(two.error?.status).toBe(400);
    expect(await powers(program)).toEqual(manage);
  });

  it('ends with its sessions, and starts no company of its own afterwards', async () => {
    const { program, memberId, email } = await join('admin', 'Gus');
    const elsewhere = authProgram(server.url);
    await elsewhere.auth.signIn.email({ email, password });
    await owner.auth.organization.removeMember({ memberIdOrEmail: memberId });
    for (const session of [program, elsewhere]) {
      expect(await powers(session)).toEqual(may.nothing);
      expect((await session.auth.getSession()).data).toBeNull();
    }
    const back = authProgram(server.url);
    expect((await back.auth.signIn.email({ email, password })).error).toBeNull();
    expect(await powers(back)).toEqual(may.nothing);
    expect(await companies()).toBe(1);
  });

  it('can be left by the person, with the same end', async () => {
    const { program, email } = await join('admin', 'Hal');
    const { data } = await program.auth.organization.list();
    const left = await program.auth.organization.leave({ organizationId: data?.[0]?.id ?? '' });
    expect(left.error).toBeNull();
    expect(await powers(program)).toEqual(may.nothing);
    const back = authProgram(server.url);
    await back.auth.signIn.email({ email, password });
    expect(await powers(back)).toEqual(may.nothing);
    expect(await companies()).toBe(1);
  });

  it('of the last owner can neither be removed, nor left, nor lowered', async () => {
    const { program: admin } = await join('admin', 'Ida');
    const members = (await owner.auth.organization.listMembers()).data?.members ?? [];
    const last = members.find(({ role }) => role === 'owner');
    const memberId = last?.id ?? '';
    const organizationId = last?.organizationId ?? '';
    const attempts = [
      admin.auth.organization.removeMember({ memberIdOrEmail: memberId }),
      admin.auth.organization.updateMemberRole({ memberId, role: 'viewer' }),
      owner.auth.organization.updateMemberRole({ memberId, role: 'viewer' }),
      owner.auth.organization.leave({ organizationId }),
      owner.auth.organization.delete({ organizationId }),
    ];
    for (const { error } of await Promise.all(attempts)) expect(error?.status).toBeGreaterThanOrEqual(400);
    expect(await powers(owner)).toEqual(manage);
  });
});

describe('somebody with a company of their own', () => {
  const companyOf = async (program: Program) => (await (await program.call('/api/admin/session')).json()).company.id;

  it('enters the one that invited them, can go back, and falls back when they leave', async () => {
    const kim = person('Kim');
    const own = await createPerson(server.composition, {
      ...kim,
      role: 'owner',
      tenantId: null,
      companyName: 'Kim & Co',
    });
    const program = authProgram(server.url);
    await program.auth.signIn.email({ email: kim.email, password });
    expect(await companyOf(program)).toBe(own.tenantId);
    const { data } = await owner.auth.organization.inviteMember({ email: kim.email, role: 'viewer' });
    await program.auth.organization.acceptInvitation({ invitationId: data?.id ?? '' });
    const other = await companyOf(owner);
    expect(await companyOf(program)).toBe(other);
    expect(await powers(program)).toEqual(may.read);
    await program.auth.organization.setActive({ organizationId: own.tenantId });
    expect(await companyOf(program)).toBe(own.tenantId);
    expect(await powers(program)).toEqual(manage);
    await program.auth.organization.setActive({ organizationId: other });
    await program.auth.organization.leave({ organizationId: other });
    expect(await companyOf(program)).toBe(own.tenantId);
    const foreign = await program.auth.organization.setActive({ organizationId: other });
    expect(foreign.error?.status).toBe(403);
    expect(await companyOf(program)).toBe(own.tenantId);
  });
});

it('keeps in the audit who let whom in and out', async () => {
  const { memberId, email } = await join('member', 'Lee');
  await owner.auth.organization.updateMemberRole({ memberId, role: 'viewer' });
  await owner.auth.organization.removeMember({ memberIdOrEmail: memberId });
  const ownerId = (await owner.auth.getSession()).data?.user.id;
  const { rows } = await server.composition.app.database.pg.executeSql(
    `select entity, action, actor_id, after ->> 'role' as role, request_id is not null as traced
       from audit where entity_id = $1 or after ->> 'email' = $2 order by seq`,
    [memberId, email],
  );
  expect(rows).toMatchObject([
    { entity: 'invitation', action: 'created', actor_id: ownerId, role: 'member', traced: true },
    { entity: 'member', action: 'created', role: 'member', traced: true },
    { entity: 'member', action: 'updated', actor_id: ownerId, role: 'viewer' },
    { entity: 'member', action: 'deleted', actor_id: ownerId },
  ]);
  expect(rows[1].actor_id).not.toBe(ownerId);
});
