/** Roles inside one company. owner and admin run it, member sells, viewer reads. */
export type Role = 'owner' | 'admin' | 'member' | 'viewer';

/** The five doors and the back office. A key opens one of them. */
export type Door = 'drafts' | 'documents' | 'partners' | 'decisioning' | 'choice' | 'admin';

/** Who is acting, for which tenant. Every verb takes one. */
export interface Actor {
  readonly tenantId: string;
  readonly role: Role;
  /** The person; for a key whom it acts as. Null for the server itself, and for a key of a company without an owner. */
  readonly userId: string | null;
  readonly keyId: string | null;
  /** Correlates log line, audit row and response. */
  readonly requestId: string | null;
}
