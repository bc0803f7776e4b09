/**
 * One thing a text says, as a term of the index, and the atoms it was read from. The first character tells the kind:
 * `=HX432C16` code, `#hair dryer` concept, `!colour:red` exclusive property, `~LC51` code without its last letter, `%length:600` measure, `%size:600x300`
 * several values joined by ×, `/1/2` fraction, `7` plain number, `-steril` the
 * opposite of a word, anything else the stem of a word.
 */
export interface Feature {
  readonly term: string;
  readonly from: number;
  readonly to: number;
  /** Joined from neighbours that were written apart (`PG 40` as PG40). */
  readonly joined: boolean;
}
