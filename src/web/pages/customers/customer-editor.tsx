import { useSession } from '../../app/session-context.ts';
import { issuesByPath } from '../../client/api-error.ts';
import type { Customer } from '../../client/customers.ts';
import { maySell } from '../../client/session.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { AddressFields } from '../../ui/address-fields.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { StandardsCard } from '../engine/standards-card.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { CustomerActions } from './customer-actions.tsx';
import { blankCustomer, toCustomerForm } from './customer-form.ts';
import { CustomerLearned } from './customer-learned.tsx';
import { CustomerMainCard } from './customer-main-card.tsx';
import { CustomerOffers } from './customer-offers.tsx';
import { CustomerTermsCard } from './customer-terms-card.tsx';
import { OrderedProducts } from './ordered-products.tsx';
import { useSaveCustomer } from './use-save-customer.ts';

export function CustomerEditor({ customer }: { customer: Customer | null }) {
  const { t } = useI18n();
  const { role } = useSession();
  const draft = useDraft(customer ? toCustomerForm(customer) : blankCustomer);
  const save = useSaveCustomer(customer, draft);
  const card = { draft, readOnly: !maySell(role), issues: issuesByPath(save.error) };
  return (
    <Page
      title={customer ? customer.name : t('customers.new')}
      back={{ to: '/customers', label: t('nav.customers') }}
      actions={customer && maySell(role) && <CustomerActions customer={customer} />}
    >
      <form
        id="customer"
        className="grid max-w-6xl items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.dirty) save.mutate();
        }}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <CustomerMainCard {...card} />
          <Card title={t('customers.address')}>
            <AddressFields
              value={draft.values.address}
              issues={card.issues}
              disabled={card.readOnly}
              onChange={(address) => draft.set('address', address)}
            />
          </Card>
          <CustomerTermsCard {...card} />
        </div>
        {customer && (
          <div className="flex min-w-0 flex-col gap-4">
            <ContactsCard customer={customer} readOnly={card.readOnly} />
            <OrderedProducts customer={customer} />
            <StandardsCard customerId={customer.id} readOnly={card.readOnly} />
            <CustomerLearned customerId={customer.id} readOnly={card.readOnly} />
            <CustomerOffers customer={customer} />
          </div>
        )}
      </form>
      <SaveBar
        dirty={draft.dirty}
        busy={save.isPending}
        error={save.error}
        label={customer ? undefined : t('customers.create')}
        form="customer"
        onDiscard={() => {
          save.reset();
          draft.reset();
        }}
      />
    </Page>
  );
}
