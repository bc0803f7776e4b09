import type { ProblemCode } from '#core/problem';

/** What only HTTP can get wrong, beside the problem vocabulary. */
export type RefusalCode =
  | ProblemCode
  | 'method_not_allowed'
  | 'unsupported_media_type'
  | 'unreadable_url'
  | 'timeout'
  /** The caller hung up; nobody reads the answer. */
  | 'gone'
  | 'internal_error';
