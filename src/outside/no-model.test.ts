import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { ModelFailed } from '#app/ports';
import { noModel } from './no-model.ts';

it('is not set, and says so when it is asked all the same', async () => {
  expect(noModel.isSet).toBe(false);
  const question = { instructions: '', material: '', schema: Type.Object({}), mostTokens: 1, signal: null };
  await expect(noModel.answer(question)).rejects.toBeInstanceOf(ModelFailed);
});
