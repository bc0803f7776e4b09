import type { Issue } from '#core/problem';
import type { Envelope, Refusal } from '#doors/http/refusal';
import type { RefusalCode } from '#doors/http/refusal-code';

/** Code words of this door where an endpoint names no other. */
const codes: Readonly<Partial<Record<RefusalCode, string>>> = {
  validation_failed: 'invalid_request',
  unreadable_body: 'invalid_request',
  unreadable_url: 'not_found',
  not_found: 'not_found',
  line_not_found: 'not_found',
  product_not_found: 'not_found',
  offer_empty: 'invalid_request',
  price_missing: 'invalid_request',
};

/** Refusals that this door answers with one word instead of an object. */
const words: Readonly<Partial<Record<RefusalCode, string>>> = {
  unauthenticated: 'Unauthorized',
  forbidden: 'Forbidden',
  payload_too_large: 'Payload too large',
};

/** A refusal in the two shapes of this door. */
export function presentRefusal(refusal: Refusal): Envelope {
  const { code, route, issues, message } = refusal;
  const word = words[code];
  if (word !== undefined) return { body: { error: word } };
  const sentences = issues.map(sentence);
  return {
    body: {
      error: {
        code: route?.errorCodes?.[code] ?? codes[code] ?? code,
        message,
        ...(sentences.length === 0 ? {} : { issues: sentences }),
      },
    },
  };
}

/** The older endpoints of this door: no `issues`; a missing request text has a sentence of its own. */
export function presentPlainRefusal(refusal: Refusal): Envelope {
  if (refusal.code !== 'validation_failed') return presentRefusal({ ...refusal, issues: [] });
  const aboutText = refusal.issues.find((issue) => issue.path === 'clientRequest' && issue.rule !== 'maxLength');
  const message = aboutText ? 'clientRequest is required' : refusal.issues.map(sentence).join('; ');
  return presentRefusal({ ...refusal, message: message || refusal.message, issues: [] });
}

/** Imports answer in words. */
export function presentImportRefusal(refusal: Refusal): Envelope {
  if (refusal.code === 'unauthenticated' || refusal.code === 'forbidden') return presentRefusal(refusal);
  if (refusal.code === 'import_failed') {
    const errors = refusal.issues.map(({ path, message }) => ({ index: Number(path), message }));
    return { body: { error: 'Import failed.', errors } };
  }
  const problems = refusal.issues.map(sentence).join('; ');
  return { body: { error: problems === '' ? refusal.message : problems } };
}

/** The envelope of a refusal, by the endpoint it was meant for. */
export function presentDraftsRefusal(refusal: Refusal): Envelope {
  const path = refusal.route?.path ?? '';
  if (path.endsWith('/import')) return presentImportRefusal(refusal);
  if (refusal.method === 'POST' && (path === '/api/offers' || path === '/api/offers/quick')) {
    return presentPlainRefusal(refusal);
  }
  return presentRefusal(refusal);
}

function sentence({ path, message }: Issue): string {
  return path === '' ? message : `${path}: ${message}`;
}
