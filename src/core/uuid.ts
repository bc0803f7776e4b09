const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is this the text of a UUID, of any version, in any letter case? */
export function isUuid(text: string): boolean {
  return shape.test(text);
}
