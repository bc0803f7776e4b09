import type { ClientPage } from '../../doors/documents/contract/client-page.ts';

/** Who offers: logo, or the name. */
export function Letterhead({ organization }: { readonly organization: ClientPage['organization'] }) {
  const { name, logo_url: logo } = organization;
  return (
    <header className="letterhead">
      {logo === null ? <span className="company">{name}</span> : <img src={logo} alt={name} height={40} />}
    </header>
  );
}
