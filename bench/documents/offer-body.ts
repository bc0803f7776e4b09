import { ask, type Company } from './start-sides.ts';

/** What offers of the bench are made for. */
export interface Setting {
  readonly contactId: string;
  readonly vatRateId: string;
}

/** A contact at a company, and a VAT rate. */
export async function makeSetting({ post }: Company): Promise<Setting> {
  const make = async (path: string, body: unknown) => (await ask<{ id: string }>(post(`/api/${path}`, body))).id;
  const companyId = await make('company', { name: 'Seeblick Hotels AG', website_url: 'https://seeblick.example' });
  return {
    contactId: await make('contact', {
      company_id: companyId,
      firstname: 'Nora',
      lastname: 'Frei',
      email: 'nora.frei@seeblick.example',
      preferred_language: 'de',
      address: 'Quai 4',
      zip: '6006',
      city: 'Luzern',
      country: 'CH',
    }),
    vatRateId: await make('vat_rate', { name: 'Normal', rate: 8.1 }),
  };
}

/** An offer with texts, merge fields in them, and so many elements. */
export function offerBody({ contactId, vatRateId }: Setting, elements: number) {
  return {
    contact_id: contactId,
    name: 'Website relaunch',
    header: '<p>Dear {{contact.firstname}}</p><p>Thank you for your request; here is what we offer.</p>',
    footer: '<p>Kind regards</p><p>{{organization.name}}</p>',
    elements: Array.from({ length: elements }, (_, at) => ({
      type: 'paragraph',
      name: `Design sprint ${at + 1}`,
      description: `<p>Two designers work on part ${at + 1} of the pages for guests and staff.</p>`,
      unit: 'h',
      quantity: 12 + at,
      amount: 120.5,
      vat_rate_id: vatRateId,
    })),
  };
}
