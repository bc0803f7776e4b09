import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { CONCEPT_ROWS } from './concept-rows.ts';
import { FEATURE_GROUPS } from './feature-groups.ts';
import { PhraseBook } from './phrase-book.ts';

/** Small words that may stand inside a phrase: `bilancia da cucina`, `suszarka do włosów`. */
const INNER = new Set(
  'de,du,des,d,l,la,le,les,a,aux,au,en,pour,da,di,del,della,dei,delle,per,do,dla,na,z,ze,w,of,for,the,fur,zum,zur,mit,und'.split(
    ',',
  ),
);

/** Key of a word in phrases: its stem. */
export function phraseKey(folded: string): string {
  return stemWord(folded);
}

/** The keys of a phrase as it is looked up, without the small words. */
export function phraseKeys(phrase: string): string[] {
  return tokeniseText(phrase)
    .filter((atom) => !INNER.has(atom.fold))
    .map((atom) => phraseKey(atom.fold));
}

/** May this key be passed over inside a phrase? */
export function isInnerWord(key: string): boolean {
  return INNER.has(key);
}

function readConcepts(): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const row of CONCEPT_ROWS) {
    const id = `#${foldText(row.split('|')[0]?.split(',')[0]?.trim() ?? '')}`;
    for (const phrase of row.split(/[|,]/)) book.add(phraseKeys(phrase), id);
  }
  return book;
}

function readGroups(): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const [group, values] of Object.entries(FEATURE_GROUPS))
    for (const [value, names] of Object.entries(values))
      for (const name of names.split(','))
        book.add(
          tokeniseText(name).map((atom) => atom.fold),
          `!${group}:${value}`,
        );
  return book;
}

/** Product words of the five languages and their synonyms: phrase of stems → concept such as `#hair dryer`. */
export const CONCEPTS: PhraseBook<string> = readConcepts();

/** Names of exclusive properties, unstemmed: phrase → `!group:value`. */
export const GROUP_NAMES: PhraseBook<string> = readGroups();

/** Concepts that describe a product without saying what it is. */
const ATTRIBUTES = new Set(
  'oak,beech,pure,leather,fabric,rubber,flexible,refill,original,compatible,high yield,macro,zoom,wide angle,external,internal,ergonomic,optical,plain,shielded,angled,built-in,retractable,portable,heavy duty,universal,gaming,self-adhesive,removable,permanent,recycled,squared,lined,blank,rechargeable,single,double,triple,warm white,neutral white,waterproof,earthed,child-proof,three-phase,single-phase,stainless steel,galvanised,steel,aluminium,copper,brass,plastic,wood,countersunk,cordless,moisture-resistant,frost-proof,quick-setting,size,spare part,height-adjustable,magnetic,set,baby,family,garden,castle,serial,box,null modem,double-sided tape,water,glass,combination lock,game,for drinking water,angle pattern,straight pattern,zinc plated,petrol,front,rear,tinted,with valve,nitrile,latex,upper arm,wrist,sterile,polypropylene,with heating,single wall,double wall,clear,grated,managed,shielded,single mode,multimode,perforated,rackmount,butter,cream'
    .split(',')
    .map((name) => `#${name}`),
);
/** Is this concept (`#rechargeable`) a property rather than a kind of product? */
export function isAttributeConcept(term: string): boolean {
  return ATTRIBUTES.has(term);
}
