import type { Answer, Answering } from './answer/answer-fragment.ts';
import { answerFragment } from './answer/answer-fragment.ts';
import { applyHeadings } from './answer/apply-headings.ts';
import { applyBrandContext } from './answer/brand-context.ts';
import { isIncidental } from './answer/is-incidental.ts';
import { isPartOf } from './answer/is-part-of.ts';
import type { Candidate, Draft, DraftLine, UnmatchedFragment } from './draft.ts';
import type { DraftOptions } from './draft-options.ts';
import type { DraftStep } from './draft-step.ts';
import { explainRefusal } from './explain-choice.ts';
import { explainSearch, isLent } from './explain-search.ts';
import { expandColours } from './features/expand-colours.ts';
import { expandSeries } from './features/expand-series.ts';
import { phrase } from './lexicon/phrases.ts';
import { adviseMatch } from './match/advise-match.ts';
import { fragmentKey, guardProposal } from './match/guard-proposal.ts';
import type { Match } from './match/match-fragment.ts';
import { matchFragment } from './match/match-fragment.ts';
import type { Score } from './match/score-product.ts';
import { kindOfProduct, nameDraft } from './name-draft.ts';
import type { ProductIndex } from './product-index/product-index.ts';
import { convertQuantity } from './quantity/convert-quantity.ts';
import type { Fragment } from './read-request/fragment.ts';
import { readRequest } from './read-request/read-request.ts';
import { recallOrders } from './recall-order.ts';

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;
/** Text without a number becomes a line only when the engine is this sure. */
const WEAK_ACCEPTED = 0.6;
/** More fragments than this are not read; callers refuse longer requests before. */
const MOST_FRAGMENTS = 12_000;

/** A score as a runner-up is shown. */
export function candidateOf(score: Score): Candidate {
  const { id, sku, name } = score.product.entry;
  return { productId: id, sku, name, score: round4(Math.min(1, score.value)) };
}

interface Drafting extends Answering {
  readonly lines: { line: DraftLine; attributes: string; count: number; kind: string | null; lent: boolean }[];
  readonly byProduct: Map<string, number>;
  readonly unmatched: UnmatchedFragment[];
}

/** The attributes that the product does not confirm: two fragments that differ in them are not the same wish. */
function openAttributes(match: Match): string {
  const open = match.choice.chosen?.missing.filter((unit) =>
    ['group', 'measure', 'code', 'number'].includes(unit.kind),
  );
  return (open ?? []).map((unit) => unit.text).join(' ');
}

function refuse(drafting: Drafting, fragment: Fragment, { match, reason }: { match: Match; reason: string }): void {
  const candidates = match.choice.candidates
    .filter((score) => score.value >= 0.2)
    .slice(0, 5)
    .map(candidateOf);
  drafting.unmatched.push({ item: fragment.item, reason, spans: fragment.spans, candidates });
}

function merge(drafting: Drafting, at: number, line: DraftLine): void {
  const entry = drafting.lines[at];
  if (!entry) return;
  const count = entry.count + 1;
  const before = entry.count > 1 ? entry.line.rationale.replace(/ [^.]*\.$/, '') : entry.line.rationale;
  entry.line = {
    ...entry.line,
    quantity: entry.line.quantity + line.quantity,
    requestItem: `${entry.line.requestItem} + ${line.requestItem}`,
    requestSpans: [...entry.line.requestSpans, ...line.requestSpans],
    ...(line.aliasIds ? { aliasIds: [...(entry.line.aliasIds ?? []), ...line.aliasIds] } : {}),
    rationale: `${before} ${phrase(drafting.language, 'merged', { count })}`,
  };
  entry.count = count;
}

/** The kind of thing that was asked for, else the kind the product's name says. */
function kindOf(index: ProductIndex, match: Match, productId: string): string | null {
  for (const type of match.query.types) for (const id of type.concepts) return index.postings.termOf(id);
  return kindOfProduct(index, productId);
}

interface Accepted {
  readonly match: Match;
  readonly chosen: Score;
  /** One of a list of colours or sizes that the fragment names. */
  readonly listed?: boolean;
}

function accept(drafting: Drafting, fragment: Fragment, { match, chosen, listed = false }: Accepted): void {
  const { choice } = match;
  const lent = listed || isLent(fragment);
  const { entry } = chosen.product;
  const converted = convertQuantity(
    fragment.quantity,
    { entry, words: fragment.search, coded: choice.code !== null },
    drafting.language,
  );
  const exact = choice.reason === 'sku' || choice.reason === 'ean';
  const line: DraftLine = {
    productId: entry.id,
    quantity: converted.quantity,
    requestItem: fragment.item,
    requestSpans: fragment.spans,
    matchSource: exact ? 'exact' : 'semantic',
    matchScore: exact ? 1 : round4(choice.probability),
    matchReason: choice.reason,
    ...(match.aliasId ? { aliasIds: [match.aliasId] } : {}),
    rationale: [
      ...match.why,
      ...converted.why,
      ...(fragment.remark ? [phrase(drafting.language, 'amended', { words: fragment.remark })] : []),
    ].join(' '),
    alternatives: choice.candidates
      .filter((score) => score !== chosen)
      .slice(0, 5)
      .map(candidateOf),
  };
  const attributes = openAttributes(match);
  const at = drafting.byProduct.get(entry.id);
  if (at === undefined) {
    drafting.byProduct.set(entry.id, drafting.lines.length);
    drafting.lines.push({ line, attributes, count: 1, kind: kindOf(drafting.index, match, entry.id), lent });
  } else if (drafting.lines[at]?.attributes === attributes) {
    merge(drafting, at, line);
    const merged = drafting.lines[at];
    if (merged) merged.lent ||= lent;
  } else refuse(drafting, fragment, { match, reason: phrase(drafting.language, 'already') });
}

/** A list of colours or sizes as one line each, when the catalogue has a product for every one of them. */
function draftListed(drafting: Drafting, fragment: Fragment): boolean {
  const listed = [...expandColours(fragment), ...expandSeries(fragment)];
  const parts = listed.map((part) => ({ part, match: matchFragment(drafting.index, part, drafting) }));
  const ids = new Set(parts.map(({ match }) => match.choice.chosen?.product.entry.id));
  if (parts.length === 0 || ids.has(undefined) || ids.size < parts.length) return false;
  for (const { part, match } of parts)
    if (match.choice.chosen) accept(drafting, part, { match, chosen: match.choice.chosen, listed: true });
  return true;
}

/** Drafts a fragment; gives what stood for it in the end, for the one that follows. */
function draftFragment(drafting: Drafting, fragment: Fragment, before: Answer | null): Answer | null {
  if (draftListed(drafting, fragment)) return null;
  if (before && isPartOf(drafting, fragment, before)) return before;
  const pick = drafting.options.advice?.picks[fragmentKey(fragment)];
  const answers =
    pick !== undefined
      ? [{ fragment, match: adviseMatch(matchFragment(drafting.index, fragment, drafting), pick, drafting.language) }]
      : answerFragment(drafting, fragment, before?.fragment ?? null);
  for (const answer of answers) draftAnswer(drafting, answer);
  return answers.findLast((answer) => answer.match.choice.chosen !== null) ?? before;
}

function draftAnswer(drafting: Drafting, { fragment, match }: Answer): void {
  const { chosen, probability } = match.choice;
  const bare = fragment.weak && !fragment.quantity.stated;
  if (chosen && !(bare && probability < WEAK_ACCEPTED) && !isIncidental(match, fragment))
    accept(drafting, fragment, { match, chosen });
  else if (!bare)
    refuse(drafting, fragment, { match, reason: match.refused ?? explainRefusal(match.choice, drafting.language) });
}

/** Turns a request into a draft. Deterministic: the same text, catalogue and options give the same draft. */
export function draftRequest(text: string, index: ProductIndex, options: DraftOptions): Draft {
  const steps = draftInSteps(text, index, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, one a fragment: between two of them a caller may let other work have its turn. */
export function* draftInSteps(text: string, index: ProductIndex, options: DraftOptions): Generator<DraftStep, Draft> {
  const request = readRequest(text, options.today ?? null);
  const language = options.textLanguage === 'request' ? request.language : options.textLanguage;
  const drafting: Drafting = {
    text,
    index,
    options,
    language,
    spoken: request.language,
    lines: [],
    byProduct: new Map(),
    unmatched: [],
  };
  const read = options.advice ? guardProposal(text, request, options.advice) : request.fragments;
  const { history = [], today = null } = options;
  const recalled = recallOrders(request.sentences, { text, index, language, history, today, fragments: read });
  const fragments = applyHeadings(drafting, applyBrandContext(drafting, recalled.fragments.slice(0, MOST_FRAGMENTS)));
  let before: Answer | null = null;
  for (const [at, fragment] of fragments.entries()) {
    before = draftFragment(drafting, fragment, before);
    yield { done: at + 1, total: fragments.length, item: fragment.item };
  }
  const lines = drafting.lines.map((entry) => (entry.lent ? explainSearch(entry.line, index, drafting) : entry.line));
  for (const line of recalled.lines) if (!lines.some((other) => other.productId === line.productId)) lines.push(line);
  const name = nameDraft(
    drafting.lines.map((entry) => entry.kind),
    request.language,
  );
  const { notes, facts } = request;
  return {
    language: request.language,
    name,
    lines,
    unmatched: [...drafting.unmatched, ...recalled.unmatched],
    notes,
    facts,
  };
}
