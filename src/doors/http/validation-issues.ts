import type { FastifySchemaValidationError } from 'fastify';
import type { Issue } from '#core/problem';

const maxIssues = 100;

/** Every fault that the schema check found, as issues with dotted paths and plain words. At most 100. */
export function validationIssues(errors: readonly FastifySchemaValidationError[]): readonly Issue[] {
  const telling = errors.filter((error) => !isNoise(error, errors));
  return telling.slice(0, maxIssues).map((error) => ({
    path: pathOf(error),
    rule: error.keyword,
    message: messageOf(error),
  }));
}

/** A failed union reports each branch; the sentence about the union itself says enough when others are deeper. */
function isNoise(error: FastifySchemaValidationError, all: readonly FastifySchemaValidationError[]): boolean {
  if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return false;
  return all.some((other) => other !== error && other.instancePath.startsWith(error.instancePath));
}

function pathOf(error: FastifySchemaValidationError): string {
  const parent = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const own = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['propertyName'];
  return (typeof own === 'string' ? [...parent, own] : parent).join('.');
}

function messageOf(error: FastifySchemaValidationError): string {
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
