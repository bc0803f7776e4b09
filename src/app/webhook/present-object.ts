import type { App } from '#app/app';
import type { Node } from '#app/resource/node';

/** Shows an object as the documents door would answer it; given by whoever wires the doors. */
export type PresentObject = (node: Node, app: App) => Record<string, unknown>;
