import { Ajv, type AnySchema, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

/** Above this many values only the first fault is reported: finding all of a huge body's faults costs too much memory. */
const fullReportValues = 20_000;

/**
 * Checks bodies strictly (no conversion, nothing dropped) and everything else with text converted to the schema's types.
 * Reports every fault at once. A schema is compiled when it is first needed: all of them together take a good part of a start.
 */
export function schemaCompiler(): FastifySchemaCompiler<unknown> {
  const strict = compilers({ coerceTypes: false });
  const converting = compilers({ coerceTypes: 'array' });
  return ({ schema, httpPart }) => {
    const { quick, full } = httpPart === 'body' ? strict : converting;
    let first: ValidateFunction | null = null;
    let all: ValidateFunction | null = null;
    return (value: unknown) => {
      first ??= quick.compile(schema as AnySchema);
      if (first(value)) return { value };
      if (!hasFewValues(value)) return { error: first.errors ?? [] };
      all ??= full.compile(schema as AnySchema);
      return all(value) ? { value } : { error: all.errors ?? first.errors ?? [] };
    };
  };
}

function compilers(options: Options): { readonly quick: Ajv; readonly full: Ajv } {
  return { quick: compiler({ ...options, allErrors: false }), full: compiler({ ...options, allErrors: true }) };
}

function compiler(options: Options): Ajv {
  const ajv = new Ajv({ useDefaults: true, strict: true, allowUnionTypes: true, strictTypes: false, ...options });
  ajv.addVocabulary(['example', 'externalDocs', 'xml', 'discriminator']);
  // The package's default export is its function at run time, but typed as a module under nodenext.
  (addFormats as unknown as (target: Ajv) => void)(ajv);
  return ajv;
}

function hasFewValues(value: unknown): boolean {
  let left = fullReportValues;
  const visit = (node: unknown): boolean => {
    left -= 1;
    if (left < 0) return false;
    return typeof node !== 'object' || node === null || Object.values(node).every(visit);
  };
  return visit(value);
}
