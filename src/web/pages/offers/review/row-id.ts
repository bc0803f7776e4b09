/** Ids of the page's elements that keys and highlights lead to. */
export const rowId = (id: string): string => `row-${id}`;
export const quantityId = (id: string): string => `quantity-${id}`;
export const markId = (id: string): string => `mark-${id}`;
export const addProductId = 'add-product';

/** Moves the focus to an element and brings it into view. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
