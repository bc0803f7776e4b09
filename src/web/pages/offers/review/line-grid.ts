/** Columns of the lines: what, how many, each, together, actions. Narrower than 576 px a line is a card. Fingers need wider actions. */
export const lineGrid =
  'grid grid-cols-[minmax(0,1fr)] items-center gap-x-2.5 @xl:grid-cols-[minmax(0,1fr)_7.25rem_5rem_6rem_3.5rem] coarse:@xl:grid-cols-[minmax(0,1fr)_7.25rem_5rem_6rem_5.25rem]';
