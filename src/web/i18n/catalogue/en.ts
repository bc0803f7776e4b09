/** Texts of the catalogue pages. */
export const en = {} as const;
