/** A stretch of text of a message. `done`: nothing follows. */
export interface TextPart {
  readonly type: 'text';
  readonly text: string;
  readonly state: 'done';
}

/** A tool that was called, with what came of it. `type` is `tool-` and the tool's name. */
export type ToolPart = {
  readonly type: `tool-${string}`;
  readonly toolCallId: string;
  readonly input: unknown;
} & (
  | { readonly state: 'input-available' }
  | { readonly state: 'output-available'; readonly output: unknown }
  | { readonly state: 'output-error'; readonly errorText: string }
);

/** One piece of a message, in the form in which chat clients show it. */
export type ChatPart = TextPart | ToolPart;

/** The text of a message. */
export function textOfParts(parts: readonly ChatPart[]): string {
  return parts.flatMap((part) => (part.type === 'text' ? [(part as TextPart).text] : [])).join('\n');
}
