import { CustomerEditor } from './customer-editor.tsx';

/** An empty customer, created when it is saved. */
export function NewCustomerPage() {
  return <CustomerEditor customer={null} />;
}
