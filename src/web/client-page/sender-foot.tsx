import type { ClientPage } from '../../doors/documents/contract/client-page.ts';

/** Who stands behind the offer, and how to reach them. */
export function SenderFoot({ organization }: { readonly organization: ClientPage['organization'] }) {
  const { name, address, email, phone, website } = organization;
  const site = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return (
    <footer className="foot">
      <p>{[name, address].filter(Boolean).join(' · ')}</p>
      <p>
        {phone !== '' && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
        {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
        {website !== '' && (
          <a href={site} target="_blank" rel="noreferrer">
            {website.replace(/^https?:\/\//i, '')}
          </a>
        )}
      </p>
    </footer>
  );
}
