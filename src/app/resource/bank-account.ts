import type { Relation } from '#app/resource/relation';
import { loadCompany } from '#store/tenant/load-company';

/** The account that is printed on invoices, where payments come in: the company's one, as it is now. Null while it names none. */
export const bankAccount: Relation = {
  key: 'bank_account',
  async load(t, nodes) {
    const { name, settings } = await loadCompany(t);
    const iban = settings.iban.replace(/\s/g, '').toUpperCase();
    return nodes.map(() => (iban === '' ? null : { plain: { name, iban } }));
  },
};
