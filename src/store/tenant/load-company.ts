import { eq } from 'drizzle-orm';
import { decimal } from '#core/money/decimal';
import { type CompanySettings, companySettings } from '#core/offer/company-settings';
import type { Tenant } from '#store/database';
import { tenant } from '#store/schema/company';

/** The company behind a tenant, with its settings completed. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly language: string;
  readonly timeZone: string;
  /** Percent as a decimal text. */
  readonly defaultVatRate: string;
  readonly settings: CompanySettings;
  readonly logoId: string | null;
  readonly demo: boolean;
  readonly version: number;
}

const known = new WeakMap<object, Promise<Company>>();

/**
 * The company, read once a transaction however many ask for it; with `lock` it is read anew, and its row stays ours until the
 * transaction ends. A tenant without one does not exist.
 */
export function loadCompany(t: Tenant, lock = false): Promise<Company> {
  const read = lock ? undefined : known.get(t.tx);
  if (read) return read;
  const company = readCompany(t, lock);
  known.set(t.tx, company);
  return company;
}

/** What was read of the company in this transaction is no longer so. */
export function forgetCompany(t: Tenant): void {
  known.delete(t.tx);
}

async function readCompany(t: Tenant, lock: boolean): Promise<Company> {
  const query = t.tx.select().from(tenant).where(eq(tenant.id, t.id));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw new Error('The tenant has no company row.');
  return {
    id: row.id,
    name: row.name,
    currency: row.currency,
    language: row.language,
    timeZone: row.timeZone,
    defaultVatRate: decimal(row.defaultVatRate),
    settings: companySettings(row.settings),
    logoId: row.logoId,
    demo: row.demo,
    version: row.version,
  };
}
