import { soundKey } from '../words/sound-key.ts';
import { Vocabulary } from '../words/vocabulary.ts';

/** Shorter words sound like too many others. */
const SHORTEST = 4;

/** The words of a catalogue by how they sound, for words of another language and words spelt as they are heard. Only grows. */
export class SoundTable {
  readonly #byKey = new Map<string, number[]>();
  readonly #keys = new Vocabulary();

  /** Adds a word (a stem) with its number. */
  add(word: string, id: number): void {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return;
    const key = soundKey(word);
    const list = this.#byKey.get(key);
    if (list) list.push(id);
    else {
      this.#byKey.set(key, [id]);
      this.#keys.add(key, id);
    }
  }

  /** Numbers of the words that sound like this one. */
  same(word: string): readonly number[] {
    return word.length < SHORTEST ? [] : (this.#byKey.get(soundKey(word)) ?? []);
  }

  /** Numbers of the words that sound nearly like this one, and begin alike. */
  near(word: string): number[] {
    const key = soundKey(word);
    if (key.length < SHORTEST) return [];
    const found = this.#keys
      .near(key, key.length >= 8 ? 2 : 1)
      .filter((hit) => hit.term.slice(0, 2) === key.slice(0, 2));
    const best = Math.min(...found.map((hit) => hit.edits));
    return found.filter((hit) => hit.edits === best).flatMap((hit) => this.#byKey.get(hit.term) ?? []);
  }
}
