/** Texts of the offers pages. */
export const en = {} as const;
