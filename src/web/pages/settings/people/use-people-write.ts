import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { auth } from '../../../client/auth.ts';
import { toast } from '../../../ui/toast.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';

export const membersQuery = queryOptions({
  queryKey: ['people', 'members'],
  queryFn: async () => (await auth.listMembers()).members,
});

export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: () => auth.listInvitations(),
});

/** Roles that can be given. There is one owner at least; admins cannot make owners. */
export const givenRoles = ['admin', 'member', 'viewer'] as const;

/** A change to the people of the company; says `done` when it worked and reports what went wrong. */
export function usePeopleWrite<T>(write: (input: T) => Promise<unknown>, done: string) {
  const queries = useQueryClient();
  const text = useErrorText();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      toast.ok(done);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: (error) => toast.problem(text(error)),
  });
}
