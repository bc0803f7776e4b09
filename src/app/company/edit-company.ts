import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { isCurrency } from '#core/money/currency';
import type { CompanySettings } from '#core/offer/company-settings';
import { type Issue, Problem } from '#core/problem';
import { type Company, loadCompany } from '#store/tenant/load-company';
import { renameOrganization, saveCompany } from '#store/tenant/save-company';

/** Fields of a company and its settings; absent ones stay. */
export type CompanyEdit = Partial<Pick<Company, 'name' | 'currency' | 'language' | 'timeZone' | 'defaultVatRate'>> &
  Partial<CompanySettings>;

/**
 * Changes the company and its settings. Offers that exist keep their currency and their rates of VAT; drafts
 * follow soon after when the company begins or ceases to be liable for VAT.
 *
 * @throws Problem `validation_failed` for an unknown currency or time zone, `version_conflict`.
 */
export async function editCompany(
  app: App,
  actor: Actor,
  { edit, ifVersion }: { readonly edit: CompanyEdit; readonly ifVersion: number | null },
): Promise<Company> {
  refuseUnknown(edit);
  const company = await change(app, actor, async (c) => {
    const before = await loadCompany(c, true);
    if (ifVersion !== null && ifVersion !== before.version) {
      throw new Problem('version_conflict', 'The settings were changed meanwhile. Load them again.');
    }
    const after = { ...applied(before, edit), version: before.version + 1 };
    await saveCompany(c, after, app.ports.clock.now());
    await c.record({
      entity: 'company',
      entityId: actor.tenantId,
      action: 'updated',
      before,
      after,
      event: 'company.updated',
    });
    if (before.settings.vatLiable !== after.settings.vatLiable) await app.jobs.enqueue(c, 'follow-vat', {});
    return after;
  });
  if (edit.name !== undefined) await renameOrganization(app.database, actor.tenantId, company.name);
  return company;
}

function applied(company: Company, edit: CompanyEdit): Company {
  const { name, currency, language, timeZone, defaultVatRate, ...settings } = edit;
  const own = { name: name?.trim(), currency, language, timeZone, defaultVatRate };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...company, ...given, settings: { ...company.settings, ...settings } };
}

function refuseUnknown({ currency, timeZone }: CompanyEdit): void {
  const issues: Issue[] = [];
  if (currency !== undefined && !isCurrency(currency)) {
    issues.push({ path: 'currency', rule: 'currency', message: 'is not an ISO 4217 code' });
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    issues.push({ path: 'timeZone', rule: 'timeZone', message: 'is not a known time zone' });
  }
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
