import type { Row, SourceName } from '#store/resource/resource-source';

export type { Row, SourceName } from '#store/resource/resource-source';

/** A row with the relations that were asked for; a door turns it into its own shape. */
export interface Node {
  readonly kind: SourceName;
  readonly row: Row;
  /** By the key of the answer. */
  readonly related: Record<string, Related>;
}

/** `plain` is shown as it is. */
export type Related = Node | readonly Node[] | number | null | { readonly plain: unknown };

export function nodeOf(kind: SourceName, row: Row): Node {
  return { kind, row, related: {} };
}
