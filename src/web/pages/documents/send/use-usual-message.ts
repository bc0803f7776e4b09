import { useQuery } from '@tanstack/react-query';
import { fillMergeFields } from '#core/offer/merge-fields';
import { template } from '#core/offer/template';
import { useSession } from '../../../app/session-context.ts';
import { templatesQuery } from '../../../client/templates.ts';
import type { OfferDocument } from '../data/document.ts';

/** The company's message for mails in the contact's language, as plain text; empty without one. */
export function useUsualMessage(document: OfferDocument): string {
  const { company, user } = useSession();
  const known = (useQuery(templatesQuery).data ?? []).filter(({ isDefault }) => isDefault);
  const { contact } = document;
  const found = template('mail', contact?.preferred_language ?? company.language, known);
  if (!found) return '';
  const { salutation, firstname, lastname, email, position } = contact ?? {};
  const filled = fillMergeFields(found.html, {
    contact: {
      salutation,
      firstname,
      lastname,
      email,
      position,
      fullname: [firstname, lastname].filter(Boolean).join(' '),
    },
    company: { name: document.company?.name },
    project: { name: document.project?.name },
    offer: { number: document.number, name: document.name },
    member: { name: user.name, email: user.email },
    organization: { name: company.name },
  });
  return textOf(filled ?? '');
}

function textOf(html: string): string {
  const lines = html.replaceAll(/<\/p>|<br\s*\/?>|<\/li>/g, '\n');
  return (new DOMParser().parseFromString(lines, 'text/html').body.textContent ?? '').trim();
}
