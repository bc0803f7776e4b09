import type { JSONSchema7, Schema } from 'ai';
import type { TSchema } from 'typebox';

/** One of our schemas as the model's packages take it; answers and inputs that it does not accept are refused. */
export async function schemaForModel<T>(schema: TSchema): Promise<Schema<T>> {
  const [{ jsonSchema }, { Compile }] = await Promise.all([import('ai'), import('typebox/compile')]);
  const checker = Compile(schema);
  return jsonSchema<T>(schema as unknown as JSONSchema7, {
    validate: (value) =>
      checker.Check(value)
        ? { success: true, value: value as T }
        : { success: false, error: new Error('It has not the shape that was asked for.') },
  });
}
