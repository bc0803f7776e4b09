/** Ids of the page's elements that keys and highlights lead to. */
export const rowId = (id: string): string => `row-${id}`;
export const quantityId = (id: string): string => `quantity-${id}`;
export const addProductId = 'add-product';

/** Moves the focus to an element and brings it into view. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** Moves the focus to a row's fragment of the request, unfolding the request where it is folded away. */
export function focusMark(id: string): void {
  const marks = [...document.querySelectorAll<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)];
  const folded = marks.map((mark) => mark.closest('details')).find((details) => details?.checkVisibility());
  if (folded) folded.open = true;
  const shown = marks.find((mark) => mark.checkVisibility());
  shown?.focus({ preventScroll: true });
  shown?.scrollIntoView({ block: 'nearest' });
}
