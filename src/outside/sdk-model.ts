import type { LanguageModel } from 'ai';
import type { Static, TSchema } from 'typebox';
import { type Model, ModelFailed, type ModelQuestion } from '#app/ports';
import { limitResponse } from './limit-response.ts';
import { schemaForModel } from './schema-for-model.ts';
import { talkWithTools } from './talk-with-tools.ts';

/** Which model, where, and how patiently. */
export interface SdkModelSettings {
  readonly provider: 'openai-compatible' | 'anthropic';
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly name: string;
  /** The API takes a JSON schema; else it gets the schema in words. */
  readonly structured: boolean;
  /** Of one attempt. */
  readonly timeoutMs: number;
}

/** Bytes of one answer. */
const mostBytes = 1_000_000;
/** Pause before the second attempt, where the other side asked for one or failed. */
const pauseMs = 250;

/** A model behind an HTTP API. Its packages are loaded when it is first asked. */
export function sdkModel(settings: SdkModelSettings): Model {
  let loading: Promise<LanguageModel> | null = null;
  const load = () => {
    loading ??= loadModel(settings);
    return loading;
  };
  return {
    isSet: true,
    async answer(question) {
      const model = await load();
      try {
        return await attempt(model, settings, question);
      } catch (error) {
        if (isFinal(error) || question.signal?.aborted) throw failed(error);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      try {
        return await attempt(model, settings, question);
      } catch (error) {
        throw failed(error);
      }
    },
    async *talk(talk) {
      const model = await load();
      try {
        yield* talkWithTools(model, talk, settings.timeoutMs);
      } catch (error) {
        if (!talk.signal.aborted) throw failed(error);
      }
    },
  };
}

async function loadModel({ provider, baseUrl, apiKey, name, structured }: SdkModelSettings): Promise<LanguageModel> {
  // The packages print what they do not like; log lines are ours alone.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  const fetch = limitResponse(mostBytes);
  const key = apiKey === null ? {} : { apiKey };
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    return createAnthropic({ fetch, ...key, ...(baseUrl === null ? {} : { baseURL: baseUrl }) })(name);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const options = { name: 'model', fetch, baseURL: baseUrl ?? '', supportsStructuredOutputs: structured };
  return createOpenAICompatible({ ...options, ...key })(name);
}

async function attempt<S extends TSchema>(
  model: LanguageModel,
  { provider, structured, timeoutMs }: SdkModelSettings,
  question: ModelQuestion<S>,
): Promise<Static<S>> {
  const { generateText, Output } = await import('ai');
  const inWords = structured
    ? ''
    : `\nAnswer with JSON alone, of this JSON Schema:\n${JSON.stringify(question.schema)}`;
  const { output } = await generateText({
    model,
    system: question.instructions + inWords,
    prompt: question.material,
    output: Output.object({ schema: await schemaForModel<Static<S>>(question.schema) }),
    maxRetries: 0,
    maxOutputTokens: question.mostTokens,
    abortSignal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(question.signal ? [question.signal] : [])]),
    // The same question is to get the same answer, as far as the other side can.
    ...(provider === 'openai-compatible' ? { temperature: 0 } : {}),
  });
  return output as Static<S>;
}

/** Asking again would not help: the key, the name or the question is wrong. */
function isFinal(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: unknown };
  return (
    typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 && ![408, 409, 429].includes(statusCode)
  );
}

/** Says what went wrong without what was asked or answered. */
function failed(error: unknown): ModelFailed {
  const { name = 'Error', statusCode } = error as { name?: string; statusCode?: unknown };
  return new ModelFailed(typeof statusCode === 'number' ? `The model answered ${statusCode}.` : `No answer: ${name}.`);
}
