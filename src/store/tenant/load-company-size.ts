import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { product } from '#store/schema/catalogue';
import { offer } from '#store/schema/offer';
import { person } from '#store/schema/people';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Counted to 10,000 each. */
export interface CompanySize {
  readonly people: number;
  readonly products: number;
  readonly offers: number;
}

const most = 10_000;

export async function loadCompanySize(t: Tenant): Promise<CompanySize> {
  const mine = [eq(product.tenantId, t.id), isNull(product.deletedAt)];
  const products = t.tx
    .select({ one: sql`1` })
    .from(product)
    .where(and(...mine))
    .limit(most);
  const offers = t.tx
    .select({ one: sql`1` })
    .from(offer)
    .where(and(eq(offer.tenantId, t.id), isNull(offer.deletedAt)))
    .limit(most);
  const people = t.tx.select({ one: sql`1` }).from(person).where(eq(person.tenantId, t.id)).limit(most);
  const { rows } = await t.tx.execute<{ people: string; products: string; offers: string }>(sql`
    select (select count(*) from ${people} as p) as people,
           (select count(*) from ${products} as p) as products,
           (select count(*) from ${offers} as o) as offers`);
  const [row] = rows;
  return { people: Number(row?.people), products: Number(row?.products), offers: Number(row?.offers) };
}

/** A person of the company, or null. */
export async function loadPerson(t: Tenant, userId: string): Promise<Person | null> {
  const [row] = await t.tx
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(eq(person.tenantId, t.id), eq(person.id, userId)));
  return row ?? null;
}
