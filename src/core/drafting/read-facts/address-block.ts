import { ADDRESS_HEAD, ADDRESS_TAIL } from '../lexicon/fact-cues.ts';
import { ORDER_CUES } from '../lexicon/order-cues.ts';
import type { Line } from '../read-request/read-lines.ts';
import { isListLine } from '../read-request/read-lines.ts';
import { readAddress } from './read-address.ts';

const MOST_LINES = 6;
const LONGEST_LINE = 90;

/** Number of lines from `at` on that are a delivery address with its head ("Lieferadresse:" …); 0 when there is none. */
export function addressBlockAt(lines: readonly Line[], at: number): number {
  const head = lines[at];
  if (!head || head.text.length > 300) return 0;
  const found = ADDRESS_HEAD.exec(head.text);
  if (!found) return ADDRESS_TAIL.test(lines[at - 1]?.text ?? '') ? blockFrom(lines, at, 0) : 0;
  const rest = head.text.slice(found[0].length).trim();
  const opened = /[:–-]\s*$/.test(found[0]) || rest === '';
  if (!opened && !/^[\p{Lu}\d]/u.test(rest)) return 0;
  const complete = readAddress(head.text)?.address.city !== undefined;
  if (complete || rest.length > 60) return complete || opened ? 1 : 0;
  if (!opened) return 0;
  const count = blockFrom(lines, at, 1);
  return rest === '' && count === 1 ? 0 : count;
}

function blockFrom(lines: readonly Line[], at: number, first: number): number {
  let count = first;
  while (count < MOST_LINES && belongs(lines[at + count])) {
    count += 1;
    if (readAddress(lines[at + count - 1]?.text ?? '')?.address.city !== undefined) break;
  }
  return count;
}

function belongs(line: Line | undefined): boolean {
  if (!line || (line.kind !== 'text' && line.kind !== 'closing')) return false;
  return line.text.length <= LONGEST_LINE && !isListLine(line.text) && !ORDER_CUES.test(line.text);
}
