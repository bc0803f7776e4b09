/**
 * Makes Idempotency-Keys: the same body gets the same key, so that sending it again after a lost connection makes no
 * second offer; another body gets a new one.
 */
export function attemptKey(): (body: unknown) => string {
  let last = { body: '', key: '' };
  return (body) => {
    const written = JSON.stringify(body);
    if (written !== last.body) last = { body: written, key: randomKey() };
    return last.key;
  };
}

// crypto.randomUUID is missing on plain http in a local network.
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
