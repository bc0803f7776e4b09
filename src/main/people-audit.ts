import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { App } from '#app/app';
import { change } from '#app/record';

/** Something that one person did to another's access. */
export interface PeopleChange {
  readonly tenantId: string;
  /** Who did it. */
  readonly userId: string | null;
  readonly requestId: string | null;
  readonly entity: 'invitation' | 'member';
  readonly entityId: string;
  readonly action: string;
  readonly after: Readonly<Record<string, string>>;
}

const noted: Readonly<Record<string, Pick<PeopleChange, 'entity' | 'action'>>> = {
  '/organization/invite-member': { entity: 'invitation', action: 'created' },
  '/organization/cancel-invitation': { entity: 'invitation', action: 'cancelled' },
  '/organization/accept-invitation': { entity: 'member', action: 'created' },
  '/organization/update-member-role': { entity: 'member', action: 'updated' },
  '/organization/remove-member': { entity: 'member', action: 'deleted' },
  '/organization/leave': { entity: 'member', action: 'deleted' },
};

/** Runs after each of the library's endpoints and passes on what changed somebody's access. */
export function peopleAudit(note: (happened: PeopleChange) => Promise<void>) {
  return createAuthMiddleware(async (context) => {
    const kind = noted[context.path];
    const { returned } = context.context;
    if (!kind || isAPIError(returned)) return;
    const row = rowOf(returned);
    if (!row) return;
    const acting = await getSessionFromCtx(context);
    await note({
      ...kind,
      tenantId: row.organizationId,
      userId: acting?.user.id ?? null,
      requestId: context.headers?.get('x-request-id') ?? null,
      entityId: row.id,
      after: facts(row),
    });
  });
}

/** Keeps it in the company's audit. */
export async function notePeopleChange(app: App, happened: PeopleChange): Promise<void> {
  const { tenantId, userId, requestId, entity, entityId, action, after } = happened;
  const actor = { tenantId, userId, requestId, role: 'admin', keyId: null } as const;
  await change(app, actor, (c) => c.record({ entity, entityId, action, after }));
}

interface AccessRow {
  readonly id: string;
  readonly organizationId: string;
  readonly [field: string]: unknown;
}

/** The endpoints answer with the row itself, or with `{ member }`. */
function rowOf(answer: unknown): AccessRow | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const row = 'member' in answer ? answer.member : answer;
  return typeof row === 'object' && row !== null && 'id' in row && 'organizationId' in row ? (row as AccessRow) : null;
}

function facts(row: AccessRow): Readonly<Record<string, string>> {
  const told = ['userId', 'email', 'role'].map((field) => [field, row[field]] as const);
  return Object.fromEntries(told.filter((fact): fact is readonly [string, string] => typeof fact[1] === 'string'));
}
