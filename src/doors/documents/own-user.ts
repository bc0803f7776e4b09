import { Type } from 'typebox';
import type { App } from '#app/app';
import { editOwnProfile, getOwnProfile } from '#app/people/edit-own-profile';
import { presentNode } from '#doors/documents/present-node';
import { route } from '#doors/documents/route';
import type { Route } from '#doors/http/route';

const text = (maxLength: number) => Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]));

const body = Type.Object(
  { firstname: text(100), lastname: text(100), department: text(200), description: text(5000) },
  { additionalProperties: true, title: 'UserEdit' },
);

const getUser = route({
  method: 'GET',
  path: '/api/user',
  summary: 'Who the caller is',
  description: 'A key that was made for nobody acts as the owner.',
  tags: ['user'],
  auth: 'session',
  role: 'viewer',
  plainJson: true,
  schema: {},
  handler: async ({ actor }, app) => ({ body: presentNode(await getOwnProfile(app, actor), app) }),
});

const editUser = route({
  method: 'PATCH',
  path: '/api/user',
  summary: 'Change what the company keeps of the caller',
  tags: ['user'],
  auth: 'session',
  role: 'member',
  plainJson: true,
  schema: { body },
  async handler({ actor, body: { firstname, lastname, department, description } }, app) {
    const fields = {
      ...(firstname === undefined ? {} : { firstname }),
      ...(lastname === undefined ? {} : { lastname }),
      ...(department === undefined ? {} : { department }),
      ...(description === undefined ? {} : { description }),
    };
    return { body: presentNode(await editOwnProfile(app, actor, fields), app) };
  },
});

export const ownUser: readonly Route<App>[] = [getUser, editUser];
