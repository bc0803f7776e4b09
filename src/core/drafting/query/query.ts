import type { Language } from '#core/catalogue/product';
import type { Measure } from '../features/measure.ts';
import type { ReadText } from '../features/read-features.ts';

/** What a unit of a query is. */
export type UnitKind = 'word' | 'number' | 'measure' | 'group' | 'code' | 'brand';

/** One thing the customer asks for, and the index terms that satisfy it, each with how well (0–1). */
export interface QueryUnit {
  readonly kind: UnitKind;
  /** As written. */
  readonly text: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly terms: Map<number, number>;
  readonly measure: Measure | null;
  /** `colour:red` of a group unit. */
  readonly group: string | null;
  /** The catalogue has none of the terms. */
  readonly unknown: boolean;
  /** Stands after "for …": what the thing is to fit. */
  readonly fits: boolean;
  /** An everyday word: it counts when a product says it, and is not missed. */
  readonly soft: boolean;
  /** A code that hardly any other product has: whoever writes it means one of these. */
  readonly rare: boolean;
  /** What is meant when `text` is misspelt: the catalogue's spelling of a brand. */
  readonly meant: string | null;
}

/** A word or phrase that names a kind of product. A product is of that kind when it has a concept, or all the words. */
export interface TypePhrase {
  readonly text: string;
  readonly concepts: ReadonlySet<number>;
  /** Terms for the words of the concepts' names: a cartridge where a staple cartridge is asked for. */
  readonly akin: ReadonlySet<number>;
  /** Indexes of the units the phrase consists of. */
  readonly units: readonly number[];
  /** Every telling word of the phrase is a unit, so that having all the units is as good as the concept. */
  readonly whole: boolean;
  /** Units of a wider phrase that the catalogue has no product of: what is meant says them too. */
  readonly also: readonly number[];
}

/** Stems of a thing and of what it belongs to: `lam` of `cutter`. */
export interface HeadPhrase {
  readonly head: string;
  readonly of: string;
}

/** Index terms that say an unwanted word, and those that say its opposite ("ohne Ventil"). */
export interface ExcludedWord {
  readonly terms: ReadonlySet<number>;
  readonly opposite: ReadonlySet<number>;
}

/** A fragment as the index is asked. */
export interface Query {
  readonly read: ReadText;
  readonly units: readonly QueryUnit[];
  readonly types: readonly TypePhrase[];
  readonly heads: readonly HeadPhrase[];
  /** The language of the request, where it is known. */
  readonly spoken: Language | null;
  /** What is explicitly not wanted: the words of each phrase. */
  readonly excluded: readonly (readonly ExcludedWord[])[];
}
