import type { TalkEvent } from '#app/ports';
import type { ChatPart } from '#core/chat/chat-part';

/** The parts of a message out of what happened while it was said: neighbouring pieces of text are one part. */
export function collectParts(events: readonly TalkEvent[]): ChatPart[] {
  const parts: ChatPart[] = [];
  const at = (id: string) =>
    parts.findIndex((part) => part.type !== 'text' && 'toolCallId' in part && part.toolCallId === id);
  for (const event of events) {
    const last = parts.at(-1);
    if (event.type === 'text') {
      if (last?.type === 'text' && 'text' in last) parts[parts.length - 1] = { ...last, text: last.text + event.delta };
      else parts.push({ type: 'text', text: event.delta, state: 'done' });
    } else if (event.type === 'call') {
      const { id, tool, input } = event;
      parts.push({ type: `tool-${tool}`, toolCallId: id, input, state: 'input-available' });
    } else {
      const call = parts[at(event.id)];
      if (!call || call.type === 'text' || !('toolCallId' in call)) continue;
      const { type, toolCallId, input } = call;
      const done = { type, toolCallId, input } as const;
      parts[at(event.id)] =
        event.type === 'output'
          ? { ...done, state: 'output-available', output: event.output }
          : { ...done, state: 'output-error', errorText: event.message };
    }
  }
  return parts;
}
