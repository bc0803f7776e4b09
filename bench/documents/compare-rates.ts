import { median, rate, type Sent } from './http-load.ts';
import { offerBody, type Setting } from './offer-body.ts';
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
  readonly sides: Readonly<Record<string, (n: number) => Sent>>;
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
  const bareSides = (name: string, next: (n: number) => Sent) => (bare === null ? {} : { [name]: next });
  await compare(
    {
      name: 'create with 10 elements',
      goal: 40,
      sides: {
        Proffer: create,
        ...bareSides('bare', (n) => toBare('/bare', { ...body, name: `Offer ${n}` })),
        ...bareSides('autocommit', (n) => toBare('/plain', { ...body, name: `Offer ${n}` })),
      },
    },
    turns,
  );
  const bareRead = bareSides('bare', () => toBare(`/read/${kept[0]}`));
  await compare({ name: 'read with elements', goal: 50, sides: { Proffer: read, ...bareRead } }, turns);
  if (bare !== null) {
    const { data } = await ask<{ data: readonly unknown[] }>(list());
    for (const row of data.toReversed()) await ask(toBare('/keep', row));
  }
  await compare(
    { name: 'list 50', goal: 40, sides: { Proffer: list, ...bareSides('bare', () => toBare('/page')) } },
    turns,
  );
}

async function compare({ name, goal, sides }: Compared, { rounds, forMs, together }: Turns): Promise<void> {
  const all = Object.entries(sides).map(([side, next]) => ({ side, next, rates: [] as number[] }));
  for (const { next } of all) await rate(next, together, forMs);
  // In turns, so that a busy moment of the machine does not fall on one of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const { next, rates } of all) rates.push(await rate(next, together, forMs));
  }
  const [ours = 0, ...others] = all.map(({ rates }) => median(rates));
  const shares = others.map((other, at) => {
    const share = (100 * ours) / other;
    const verdict = at > 0 ? '' : share >= goal ? ` (goal ${goal} %)` : ` (goal ${goal} %: MISSED)`;
    return `${all[at + 1]?.side} ${other.toFixed(0)}: ${share.toFixed(0)} %${verdict}`;
  });
  console.log(`${name.padEnd(28)}Proffer ${ours.toFixed(0).padStart(6)}   ${shares.join('   ')}`);
}
