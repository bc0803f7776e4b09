import { Problem } from '#core/problem';

/** A document that an element should stand in, and that is not there, or is of another kind. */
export function unknownDocument(): Problem {
  const message = 'The selected document id is invalid.';
  return new Problem('validation_failed', message, [{ path: 'document_id', rule: 'exists', message }]);
}
