import type { BenchServer, OtherServer } from './bench-server.ts';

/** Milliseconds. */
export interface FollowedEdits {
  /** First draft of a server that holds nothing yet. */
  readonly build: number;
  /** From the answer to an edit on one server to a draft by it on the other, each asked once. */
  readonly follow: readonly number[];
  /** First draft of a server that takes the place of a killed one, after a product came meanwhile. */
  readonly rebuild: number;
}

const words = ['purple xylophone', 'inflatable gazebo', 'marble sundial', 'velvet accordion', 'copper periscope'];

/** Edits a product on one server and drafts by it on another; then kills that one. Throws when a draft goes by what was before. */
export async function followEdits(bench: BenchServer): Promise<FollowedEdits> {
  let other = await bench.another();
  const made = await json(bench.send('POST', '/api/admin/products', { sku: 'EDIT-1', name: 'Left-handed teapot' }));
  const drafted = async (server: Pick<OtherServer, 'send'>, name: string, id: string) => {
    const began = performance.now();
    const { offer } = await json(server.send('POST', '/api/offers', { clientRequest: `3 pcs ${name}` }));
    if (offer.items[0]?.productId !== id) throw new Error(`A server drafted “${name}” by an old index.`);
    return performance.now() - began;
  };
  await drafted(bench, 'left-handed teapot', made.id);
  const build = await drafted(other, 'left-handed teapot', made.id);
  const follow: number[] = [];
  for (const name of words) {
    await json(bench.send('PATCH', `/api/admin/products/${made.id}`, { name }));
    follow.push(await drafted(other, name, made.id));
  }
  await other.kill();
  const late = await json(bench.send('POST', '/api/admin/products', { sku: 'EDIT-2', name: 'Glass trombone' }));
  other = await bench.another();
  const rebuild = await drafted(other, 'glass trombone', late.id);
  await other.kill();
  return { build, follow: follow.sort((a, b) => a - b), rebuild };
}

// biome-ignore lint/suspicious/noExplicitAny: the bench reads ids and product ids of answers, nothing else.
async function json(answer: Promise<Response>): Promise<any> {
  const { ok, status } = await answer;
  const body = await (await answer).json();
  if (!ok) throw new Error(`Answered ${status} ${JSON.stringify(body)}`);
  return body;
}
