import { queryOptions } from '@tanstack/react-query';
import type {
  IntakeAnswer,
  IntakeMailBody,
  MailboxBody,
  MailboxEdit,
  MailboxTrialBody,
  OfferMailsAnswer,
} from '#doors/admin/contract';
import { api } from './api.ts';

export const intakePath = '/api/admin/intake';
const mailboxPath = '/api/admin/mailbox';

/** A mail that came in. */
export type IntakeMail = IntakeMailBody;
export type IntakeCounts = IntakeAnswer['counts'];
/** The company's mailbox, without its password. */
export type Mailbox = MailboxBody;
export type { MailboxEdit, MailboxTrialBody } from '#doors/admin/contract';

interface Answer {
  readonly mailbox: Mailbox | null;
}

export const mailboxQuery = queryOptions({
  queryKey: [mailboxPath],
  queryFn: async ({ signal }) => (await api.get<Answer>(mailboxPath, { signal })).mailbox,
});

/** How many mails are in each state. */
export const intakeCountsQuery = queryOptions({
  queryKey: [intakePath, 'counts'],
  queryFn: async ({ signal }) => (await api.get<IntakeAnswer>(intakePath, { query: { limit: 1 }, signal })).counts,
});

const offerMailsEveryMs = 15_000;

/** The mails that made an offer and answered it, oldest first. Answers come in while somebody looks. */
export const offerMailsQuery = (offerId: string) =>
  queryOptions({
    queryKey: [intakePath, 'offer', offerId],
    queryFn: async ({ signal }) =>
      (await api.get<OfferMailsAnswer>(`/api/admin/offers/${offerId}/mails`, { signal })).items,
    refetchInterval: offerMailsEveryMs,
  });

export const mailboxWrites = {
  save: async (body: MailboxEdit) => (await api.put<Answer>(mailboxPath, { body })).mailbox,
  remove: () => api.delete<Answer>(mailboxPath),
  try: (body: MailboxEdit) => api.post<MailboxTrialBody>(`${mailboxPath}/test`, { body }),
  look: () => api.post<Answer>(`${mailboxPath}/look`),
};

export const retryMail = (id: string) => api.post<{ readonly mail: IntakeMail }>(`${intakePath}/${id}/retry`);
export const originalMailPath = (id: string): string => `${intakePath}/${id}/original`;
