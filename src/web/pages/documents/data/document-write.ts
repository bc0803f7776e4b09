import type { OfferDocument } from './document.ts';

/** One change of a document. */
export interface DocumentWrite {
  /** Sends it on top of a version. The key makes a repeated POST harmless. */
  readonly send: (version: number, key: string) => Promise<unknown>;
  /** What the person sees until the door has answered. */
  readonly show?: ((document: OfferDocument) => OfferDocument) | undefined;
  /** Names of the lines that it adds; they are shown as on their way. */
  readonly adds?: readonly string[] | undefined;
  /** Names of what it changes, as `fieldValue` names them. Absent: it meets nothing. */
  readonly touches?: readonly string[] | undefined;
  /** Said in a conflict. */
  readonly label: string;
  /** The same change without some fields; null when nothing is left. Absent: it is done whole or not at all. */
  readonly without?: ((fields: ReadonlySet<string>) => DocumentWrite | null) | undefined;
  /** Puts a line back that somebody removed meanwhile, with this change. */
  readonly restore?: ((mine: OfferDocument) => DocumentWrite) | undefined;
}

/** A change with what the person saw when they began it. */
export interface SeenWrite {
  readonly write: DocumentWrite;
  readonly seen: OfferDocument;
}

export type Keep = 'mine' | 'theirs';

/** A place that two people changed. */
export interface MetField {
  readonly field: string;
  /** What the change was called. */
  readonly label: string;
  readonly mine: OfferDocument;
  readonly theirs: OfferDocument;
}

/** Changes that met those of somebody else; they wait for the person's decision, field by field. */
export interface DocumentConflict {
  readonly fields: readonly MetField[];
  readonly theirs: OfferDocument;
  readonly resolve: (kept: ReadonlyMap<string, Keep>) => void;
}

export type SaveState = 'saved' | 'saving' | 'offline';

export interface DocumentWrites {
  /** Does a change after those before it. False when it was refused or given up; the person has been told. */
  readonly write: (write: DocumentWrite, seen: OfferDocument) => Promise<boolean>;
  readonly state: SaveState;
  readonly conflict: DocumentConflict | null;
  /** What has not reached the door yet, in order. */
  readonly pending: readonly DocumentWrite[];
  /** What was written and refused, because somebody locked the document meanwhile. */
  readonly lost: readonly SeenWrite[];
  /** The person has seen what is lost. */
  readonly forget: () => void;
  /** Tries again what could not be sent. */
  readonly retry: () => void;
}
