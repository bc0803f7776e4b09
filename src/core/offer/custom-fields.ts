/** What a company keeps beside our own fields: at most 50 keys, no nesting. */
export type CustomFields = Readonly<Record<string, string | number | boolean | null>>;
