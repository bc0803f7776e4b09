/** What a field holds. `reference` is the id of another resource; `members` a list of their ids; `names` a list of words. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'moment'
  | 'reference'
  | 'member'
  | 'members'
  | 'customFields'
  | 'settings'
  | 'names';
