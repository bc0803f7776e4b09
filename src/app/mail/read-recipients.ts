import { type Issue, Problem } from '#core/problem';

const mostRecipients = 20;
const address = /^[^\s@;,<>"]+@[^\s@;,<>"]+$/;

/**
 * Addresses that are separated by `;`, each once.
 *
 * @throws Problem `validation_failed` about `path`.
 */
export function readRecipients(text: string, path: string): readonly string[] {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const issues: Issue[] = [];
  const refuse = (rule: string, message: string) => issues.push({ path, rule, message });
  if (parts.length === 0) refuse('required', 'The contact has no address; name one.');
  if (parts.length > mostRecipients) refuse('maxItems', `must name at most ${mostRecipients} addresses`);
  if (parts.some((part) => !address.test(part) || part.length > 320)) refuse('email', 'must be valid addresses');
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  return [...new Set(parts)];
}
