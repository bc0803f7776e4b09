import { ProductEditor } from './product-editor.tsx';

/** An empty product, created when it is saved. */
export function NewProductPage() {
  return <ProductEditor product={null} />;
}
