import type { ChatMessageBody } from '#doors/drafts/contract';

/** A part of a message as the page shows it. */
export interface ChatPiece {
  readonly type: string;
  readonly text?: string;
  readonly toolCallId?: string;
  readonly state?: string;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly errorText?: string;
}

/** A message that is shown, also while it grows. */
export interface ShownMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly ChatPiece[];
  /** The server could not finish it. */
  readonly failed?: boolean;
}

/** One chunk of the UI message stream. */
export interface MessageChunk {
  readonly type: string;
  readonly messageId?: string;
  readonly delta?: string;
  readonly toolCallId?: string;
  readonly toolName?: string;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly errorText?: string;
}

/** The message after one more chunk. Chunks of kinds we do not know change nothing. */
export function growMessage(message: ShownMessage, chunk: MessageChunk): ShownMessage {
  const { parts } = message;
  switch (chunk.type) {
    case 'start':
      return { ...message, id: chunk.messageId ?? message.id };
    case 'text-start':
      return { ...message, parts: [...parts, { type: 'text', text: '' }] };
    case 'text-delta':
      return { ...message, parts: grown(parts, chunk.delta ?? '') };
    case 'tool-input-available': {
      const { toolCallId = '', toolName = '', input } = chunk;
      return {
        ...message,
        parts: [...parts, { type: `tool-${toolName}`, toolCallId, input, state: 'input-available' }],
      };
    }
    case 'tool-output-available':
      return { ...message, parts: settled(parts, chunk, { state: 'output-available', output: chunk.output }) };
    case 'tool-output-error':
      return { ...message, parts: settled(parts, chunk, { state: 'output-error', errorText: chunk.errorText ?? '' }) };
    case 'error':
      return { ...message, failed: true };
    default:
      return message;
  }
}

function grown(parts: readonly ChatPiece[], delta: string): readonly ChatPiece[] {
  const last = parts.at(-1);
  if (last?.type !== 'text') return [...parts, { type: 'text', text: delta }];
  return [...parts.slice(0, -1), { ...last, text: (last.text ?? '') + delta }];
}

function settled(
  parts: readonly ChatPiece[],
  { toolCallId }: MessageChunk,
  change: Partial<ChatPiece>,
): readonly ChatPiece[] {
  return parts.map((part) =>
    part.toolCallId !== undefined && part.toolCallId === toolCallId ? { ...part, ...change } : part,
  );
}

/** Did a tool change the offer? */
export function changesOffer({ output }: Pick<MessageChunk, 'output'>): boolean {
  return typeof output === 'object' && output !== null && 'changed' in output && output.changed === true;
}

/** A stored message as it is shown. */
export function shownMessage({ id, role, parts }: ChatMessageBody): ShownMessage {
  return { id, role, parts: parts as readonly ChatPiece[] };
}
