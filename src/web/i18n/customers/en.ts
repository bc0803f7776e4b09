/** Texts of the customers pages. */
export const en = {} as const;
