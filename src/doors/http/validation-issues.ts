import type { FastifySchemaValidationError } from 'fastify';
import type { Issue } from '#core/problem';

const maxIssues = 100;

type Fault = FastifySchemaValidationError;

/** Every fault that the schema check found, as issues with dotted paths and plain words. At most 100. */
export function validationIssues(errors: readonly Fault[]): readonly Issue[] {
  const unions = new Set(errors.filter(isUnion).map(({ instancePath }) => instancePath));
  const plain = errors.filter((error) => !isUnion(error) && !unions.has(error.instancePath));
  const ofUnions = [...unions].flatMap((place) => unionIssues(place, errors, plain));
  return [...plain.map(issueOf), ...ofUnions].slice(0, maxIssues);
}

function isUnion({ keyword }: Fault): boolean {
  return keyword === 'anyOf' || keyword === 'oneOf';
}

/**
 * A failed union reports every branch. Where the value had the right type for one, only what that branch says counts;
 * else one sentence lists what the branches would take.
 */
function unionIssues(place: string, errors: readonly Fault[], plain: readonly Fault[]): readonly Issue[] {
  const here = errors.filter((error) => error.instancePath === place && !isUnion(error));
  const nearMisses = here.filter(({ keyword }) => keyword !== 'type' && keyword !== 'const' && keyword !== 'enum');
  if (nearMisses.length > 0) return nearMisses.map(issueOf);
  const isInside = ({ instancePath }: Fault) => instancePath.startsWith(`${place}/`);
  if (plain.some(isInside)) return [];
  const [first] = here;
  if (!first) return [];
  const wishes = new Set(here.map((error) => messageOf(error).replace(/^must be (one of )?/, '')));
  return [{ path: pathOf(first), rule: first.keyword, message: `must be ${[...wishes].join(' or ')}` }];
}

function issueOf(error: Fault): Issue {
  return { path: pathOf(error), rule: error.keyword, message: messageOf(error) };
}

function pathOf(error: Fault): string {
  const parent = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const own = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['propertyName'];
  return (typeof own === 'string' ? [...parent, own] : parent).join('.');
}

function messageOf(error: Fault): string {
  const words = sentences[error.keyword];
  return words ? words(error.params) : (error.message ?? 'is not valid');
}

type Params = Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a known field',
  unevaluatedProperties: () => 'is not a known field',
  type: (params) => `must be ${typeWords(params['type'])}`,
  minLength: (params) =>
    params['limit'] === 1 ? 'must not be empty' : `must have at least ${params['limit']} characters`,
  maxLength: (params) => `must have at most ${params['limit']} characters`,
  minItems: (params) => `must have at least ${count(params['limit'], 'entry', 'entries')}`,
  maxItems: (params) => `must have at most ${count(params['limit'], 'entry', 'entries')}`,
  minimum: (params) => `must be at least ${params['limit']}`,
  maximum: (params) => `must be at most ${params['limit']}`,
  exclusiveMinimum: (params) => `must be more than ${params['limit']}`,
  exclusiveMaximum: (params) => `must be less than ${params['limit']}`,
  multipleOf: (params) => `must be a multiple of ${params['multipleOf']}`,
  enum: (params) => `must be one of ${list(params['allowedValues'])}`,
  const: (params) => `must be ${JSON.stringify(params['allowedValue'])}`,
  format: (params) => `must be a valid ${params['format']}`,
  pattern: () => 'does not have the right form',
  uniqueItems: () => 'must not repeat an entry',
};

function typeWords(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    null: 'null',
  };
  return String(type)
    .split(',')
    .map((name) => names[name] ?? name)
    .join(' or ');
}

function count(amount: unknown, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : String(values);
}
