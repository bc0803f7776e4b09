import { readFile } from 'node:fs/promises';
import type { Actor } from '#app/actor';
import { expireOffers } from '#app/answer/expire-offers';
import type { App } from '#app/app';
import { countSold } from '#app/catalogue/count-sold';
import { type CompanyEdit, editCompany } from '#app/company/edit-company';
import { newCustomer } from '#app/customer/new-customer';
import { importProductsNow } from '#app/import/import-now';
import { draftOffer } from '#app/offer/draft-offer';
import { editOffer } from '#app/offer/edit-offer';
import type { CompanySettings } from '#core/offer/company-settings';
import { customerNameKey } from '#core/offer/customer-name';
import { appAt } from '#main/app-at';
import { fillDemoIntake } from '#main/fill-demo-intake';
import { fillDemoMemory } from '#main/fill-demo-memory';
import { fillDemoPast } from '#main/fill-demo-past';
import { insertCustomer } from '#store/customer/insert-customer';

interface DemoCompanyFile extends Pick<CompanyEdit, 'name' | 'currency' | 'language' | 'timeZone' | 'defaultVatRate'> {
  readonly settings: Partial<CompanySettings>;
}

interface DemoRequest {
  readonly customer: string | null;
  /** Finish the draft too. */
  readonly accept: boolean;
  readonly text: string;
}

/** Fills a new company from the files in `demo/`, through the same verbs that people use. */
export async function fillDemo(app: App, actor: Actor): Promise<void> {
  const { settings, ...own }: DemoCompanyFile = await readDemo('company.json');
  await editCompany(app, actor, { edit: { ...own, ...settings }, ifVersion: null });
  const catalogue = await readFile(new URL('products.csv', folder), 'utf8');
  await importProductsNow(app, actor, catalogue);
  await addCustomers(app, actor, await readDemo('customers.json'));
  await fillDemoMemory(app, actor);
  await fillDemoPast(app, actor);
  const requests: readonly DemoRequest[] = await readDemo('requests.json');
  const earlier = appAt(app, new Date(app.ports.clock.now().getTime() - reviewMs));
  for (const { customer, accept, text } of requests) {
    const input = { clientRequest: text, customerId: null, customerName: customer };
    const offer = await draftOffer(accept ? earlier : app, actor, input);
    if (accept) await editOffer(app, actor, { offerId: offer.id, status: 'accepted' });
  }
  await fillDemoIntake(app, actor);
  // What the worker would do in the first seconds: from the first look on, drafts are made of the same figures.
  await expireOffers(app);
  await countSold(app);
  await app.database.pg.executeSql('update tenant set demo = true where id = $1', [actor.tenantId]);
}

/** What somebody takes to look through a draft. */
const reviewMs = 4 * 60_000;

const folder = new URL('../../demo/', import.meta.url);

async function readDemo<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8'));
}

type DemoCustomer = Parameters<typeof newCustomer>[1];

async function addCustomers(app: App, actor: Actor, customers: readonly DemoCustomer[]): Promise<void> {
  await app.database.tenant(actor.tenantId, async (t) => {
    for (const given of customers) {
      const customer = newCustomer(app, { ...given, source: 'demo' });
      await insertCustomer(t, customer, customerNameKey(customer.name));
    }
  });
}
