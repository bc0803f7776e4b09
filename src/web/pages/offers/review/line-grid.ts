/** Columns of the lines: what, how many, each, together, actions. Narrower than 576 px a line is a card. */
export const lineGrid =
  'grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 @xl:grid-cols-[minmax(0,1fr)_6.5rem_5.5rem_6.5rem_3.75rem]';
