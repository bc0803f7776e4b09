import { median, rate } from './http-load.ts';
import { offerBody, type Setting } from './offer-body.ts';
import type { Sent } from './sent.ts';
import { ask, type Sides } from './start-sides.ts';

export interface Turns {
  readonly rounds: number;
  /** How long each side runs in a round, in milliseconds. */
  readonly forMs: number;
  /** Requests at a time. */
  readonly together: number;
}

interface Compared {
  readonly name: string;
  /** Least share of the bare one, in percent. */
  readonly goal: number;
  readonly contenders: Readonly<Record<string, (n: number) => Sent>>;
}

interface Offer {
  readonly id: string;
}

/** Prints requests a second of ours and of the bare server, for creating, reading and listing. */
export async function compareRates(sides: Sides, setting: Setting, turns: Turns): Promise<void> {
  const { bare } = sides;
  const { few } = sides;
  const body = offerBody(setting, 10);
  const made = await Promise.all(Array.from({ length: 64 }, () => ask<Offer>(few.post('/api/offer', body))));
  const one = `/api/offer/${made[0]?.id}?include=elements`;
  console.log(`\nRequests a second, ${turns.together} at a time`);
  const create = (n: number): Sent => few.post('/api/offer', { ...body, name: `Offer ${n}` });
  const read = (n: number): Sent => few.get(`/api/offer/${made[n % made.length]?.id}?include=elements`);
  const list = (): Sent => few.get('/api/offer?per_page=50');
  const toBare = (path: string, given?: unknown): Sent =>
    given === undefined
      ? { method: 'GET', url: `${bare}${path}` }
      : { method: 'POST', url: `${bare}${path}`, body: JSON.stringify(given) };
  const kept: string[] = [];
  if (bare !== null) {
    const answer = await ask<unknown>(few.get(one));
    const { id } = await ask<Offer>(toBare('/keep', answer));
    kept.push(id);
  }
  const against = (path: string, given?: unknown) =>
    bare === null ? {} : { bare: () => toBare(path, given), autocommit: () => toBare(`/plain${path}`, given) };
  const contend = (name: string, goal: number, contenders: Compared['contenders']) =>
    compare(sides, { name, goal, contenders }, turns);
  await contend('create with 10 elements', 40, { Proffer: create, ...against('/bare', body) });
  await contend('read with elements', 50, { Proffer: read, ...against(`/read/${kept[0]}`) });
  if (bare !== null) {
    const { data } = await ask<{ data: readonly unknown[] }>(list());
    for (const row of data.toReversed()) await ask(toBare('/keep', row));
  }
  await contend('list 50', 40, { Proffer: list, ...against('/page') });
}

async function compare(sides: Sides, compared: Compared, { rounds, forMs, together }: Turns): Promise<void> {
  const all = Object.entries(compared.contenders).map(([name, next]) => new Contender(name, next));
  for (const { next } of all) await warmUp(next, { forMs, together });
  // In turns, so that a busy moment of the machine does not fall on one of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of all) await contender.run(sides, { forMs, together });
  }
  const [ours, ...others] = all;
  if (!ours) return;
  const shares = others.map((other, at) => {
    const share = (100 * ours.rate) / other.rate;
    const verdict =
      at > 0 ? '' : share >= compared.goal ? ` (goal ${compared.goal} %)` : ` (goal ${compared.goal} %: MISSED)`;
    return `${other.name} ${other.rate.toFixed(0)}: ${share.toFixed(0)} %${verdict}`;
  });
  console.log(`${compared.name.padEnd(28)}Proffer ${ours.rate.toFixed(0).padStart(6)}   ${shares.join('   ')}`);
  for (const { name, work } of all) if (work !== null) console.log(`  ${name.padEnd(26)}${work}`);
}

/** Requests that a side answers before it is measured: a server runs all day, and its code is compiled as it runs. */
const warmRequests = 3_000;
const mostWarmTurns = 10;

async function warmUp(next: Contender['next'], { forMs, together }: Pick<Turns, 'forMs' | 'together'>): Promise<void> {
  let answered = 0;
  for (let turn = 0; turn < mostWarmTurns && answered < warmRequests; turn += 1) {
    answered += ((await rate(next, together, forMs)) * forMs) / 1000;
  }
}

/** One side of a comparison and what it did in its turns. */
class Contender {
  readonly #rates: number[] = [];
  readonly #server: number[] = [];
  readonly #database: number[] = [];
  readonly name: string;
  readonly next: (n: number) => Sent;

  constructor(name: string, next: (n: number) => Sent) {
    this.name = name;
    this.next = next;
  }

  async run(sides: Sides, { forMs, together }: Pick<Turns, 'forMs' | 'together'>): Promise<void> {
    const program = this.name === 'Proffer' ? 'proffer' : 'bare';
    const before = await sides.worked(program);
    const begun = performance.now();
    const perSecond = await rate(this.next, together, forMs);
    const requests = (perSecond * (performance.now() - begun)) / 1000;
    const after = await sides.worked(program);
    this.#rates.push(perSecond);
    if (!before || !after) return;
    this.#server.push((1000 * (after.server - before.server)) / requests);
    this.#database.push((1000 * (after.database - before.database)) / requests);
  }

  /** Requests a second. */
  get rate(): number {
    return median(this.#rates);
  }

  /** Processor time of one request, which a busy machine changes less than the rate. */
  get work(): string | null {
    if (this.#server.length === 0) return null;
    const [server, database] = [median(this.#server), median(this.#database)].map((us) => `${us.toFixed(0)} µs`);
    return `processor time a request: server ${server}, database ${database}`;
  }
}
