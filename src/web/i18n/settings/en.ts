/** Texts of the settings pages. */
export const en = {} as const;
