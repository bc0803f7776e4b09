import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { adviseRequest } from '#app/offer/advise-request';
import type { DraftWatch } from '#app/offer/draft-watch';
import { type FileTrouble, fileTrouble, troubleText } from '#core/document/file-trouble';
import type { Draft } from '#core/drafting/draft';
import { advicePhrase } from '#core/drafting/lexicon/advice-phrases';
import { Problem } from '#core/problem';

/** Lines of text above which a request is refused. */
const mostRequestLines = 2000;

/** A request that is longer than any client's. */
export class TooManyLines extends Problem {
  readonly trouble: FileTrouble;

  constructor(lines: number) {
    const trouble = fileTrouble('too_many_lines', { most: mostRequestLines, lines });
    const message = troubleText([trouble]) ?? '';
    super('too_many_lines', message, [{ path: 'clientRequest', rule: 'maxLines', message }]);
    this.trouble = trouble;
  }
}

/** A request to match, and who waits for it. */
export interface RequestToMatch extends DraftWatch {
  readonly text: string;
  /** Whose words they are, where that is known. */
  readonly customerId: string | null;
}

/**
 * Matches a request against the tenant's catalogue, by what the company has learned. Changes nothing.
 *
 * @throws Problem `too_many_lines`. Throws the signal's reason when it is aborted.
 */
export async function matchRequest(
  app: App,
  actor: Actor,
  { text, customerId, ...watch }: RequestToMatch,
): Promise<Draft> {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > mostRequestLines) {
    throw new TooManyLines(lines);
  }
  watch.tell?.({ step: 'read', done: 0, total: 1, text: null });
  const whose = { tenantId: actor.tenantId, customerId, now: app.ports.clock.now() };
  const { advice, note } = await adviseRequest(app, { ...whose, text, signal: watch.signal ?? null });
  const draft = await app.desk.run('draft', { ...whose, text, advice }, watch);
  return note ? { ...draft, notes: [...draft.notes, advicePhrase(draft.language, note)] } : draft;
}
