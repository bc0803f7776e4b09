import { useSearch } from '@tanstack/react-router';
import { ProductEditor } from './product-editor.tsx';

/** An empty product, created when it is saved. The address may bring its name along. */
export function NewProductPage() {
  const { name }: { name?: unknown } = useSearch({ strict: false });
  return <ProductEditor product={null} name={typeof name === 'string' ? name : ''} />;
}
