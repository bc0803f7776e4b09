import { api } from './api.ts';

/** People's sign-in: the endpoints of Better Auth, under /api/auth. */
export interface AuthUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly status: string;
  readonly organizationName: string;
  readonly inviterEmail: string;
  readonly expiresAt: string;
}

export interface Member {
  readonly id: string;
  readonly role: string;
  readonly createdAt: string;
  readonly user: AuthUser;
}

export type PendingInvitation = Pick<Invitation, 'id' | 'email' | 'role' | 'status' | 'expiresAt'>;

const organization = '/api/auth/organization';

export const auth = {
  signIn: (body: { email: string; password: string }) => api.post('/api/auth/sign-in/email', { body }),
  signUp: (body: { email: string; password: string; name: string }) => api.post('/api/auth/sign-up/email', { body }),
  signOut: () => api.post('/api/auth/sign-out', { body: {} }),
  getSession: () => api.get<{ user: AuthUser } | null>('/api/auth/get-session'),
  requestPasswordReset: (email: string) =>
    api.post('/api/auth/request-password-reset', { body: { email, redirectTo: '/app/reset-password' } }),
  resetPassword: (body: { token: string; newPassword: string }) => api.post('/api/auth/reset-password', { body }),
  getInvitation: (id: string) => api.get<Invitation>(`${organization}/get-invitation`, { query: { id } }),
  acceptInvitation: (invitationId: string) => api.post(`${organization}/accept-invitation`, { body: { invitationId } }),
  listMembers: () => api.get<{ members: Member[] }>(`${organization}/list-members`),
  listInvitations: () => api.get<PendingInvitation[]>(`${organization}/list-invitations`),
  invite: (body: { email: string; role: string }) => api.post(`${organization}/invite-member`, { body }),
  cancelInvitation: (invitationId: string) => api.post(`${organization}/cancel-invitation`, { body: { invitationId } }),
  setRole: (body: { memberId: string; role: string }) => api.post(`${organization}/update-member-role`, { body }),
  removeMember: (memberIdOrEmail: string) => api.post(`${organization}/remove-member`, { body: { memberIdOrEmail } }),
};
