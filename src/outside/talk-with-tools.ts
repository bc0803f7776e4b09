import type { LanguageModel, Tool } from 'ai';
import type { ModelTalk, ModelTool, TalkEvent } from '#app/ports';
import { schemaForModel } from './schema-for-model.ts';

/** Tokens of one answer in a talk. */
const mostTokens = 2000;
/** Characters of text that are passed on of one talk; the rest is cut. */
const mostText = 20_000;

/** Runs a talk: passes on text and tool calls as they come. Throws what the model's API throws. */
export async function* talkWithTools(
  model: LanguageModel,
  talk: ModelTalk,
  timeoutMs: number,
): AsyncGenerator<TalkEvent> {
  const { stepCountIs, streamText } = await import('ai');
  const tools = await Promise.all(talk.tools.map(async (one) => [one.name, await asTool(one)] as const));
  const result = streamText({
    model,
    system: talk.instructions,
    messages: talk.messages.map(({ role, text }) => ({ role, content: text })),
    tools: Object.fromEntries(tools),
    stopWhen: stepCountIs(talk.mostSteps),
    maxRetries: 1,
    maxOutputTokens: mostTokens,
    abortSignal: talk.signal,
    timeout: { chunkMs: timeoutMs, stepMs: timeoutMs * 2 },
    onError: () => {},
  });
  let left = mostText;
  for await (const part of result.fullStream) {
    if (part.type === 'error') throw part.error;
    if (part.type === 'abort') throw new DOMException('The model took too long.', 'TimeoutError');
    if (part.type === 'text-delta' && left > 0) {
      yield { type: 'text', delta: part.text.slice(0, left) };
      left -= part.text.length;
    }
    if (part.type === 'tool-call') yield { type: 'call', id: part.toolCallId, tool: part.toolName, input: part.input };
    if (part.type === 'tool-result') yield { type: 'output', id: part.toolCallId, output: part.output };
    if (part.type === 'tool-error') yield { type: 'failure', id: part.toolCallId, message: messageOf(part.error) };
  }
}

async function asTool(one: ModelTool): Promise<Tool> {
  const { tool } = await import('ai');
  return tool({
    description: one.description,
    inputSchema: await schemaForModel<unknown>(one.input),
    execute: (input: unknown) => one.run(input),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'There is no such tool, or it was called wrongly.';
}
