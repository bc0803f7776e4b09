import { type Model, ModelFailed } from '#app/ports';

/** Stands in where no model is set: drafting and chat are the built-in ones. */
export const noModel: Model = {
  isSet: false,
  answer: () => Promise.reject(new ModelFailed('No model is set.')),
  // biome-ignore lint/correctness/useYield: it has nothing to say.
  async *talk() {
    throw new ModelFailed('No model is set.');
  },
};
