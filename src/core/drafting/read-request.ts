import type { Fragment, ReadRequest } from './fragment.ts';

/** Reads a request into fragments. */
export function readRequest(text: string): ReadRequest {
  const fragments: Fragment[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const match = /^\s*[-•*]?\s*(\d+)\s*[x×]?\s+(.{3,})$/.exec(line);
    if (!match) continue;
    const item = line.trim();
    const from = start + line.indexOf(item);
    fragments.push({
      item,
      spans: [[from, from + item.length]],
      search: match[2] ?? '',
      excluded: '',
      quantity: { value: Number(match[1]), least: Number(match[1]), unit: null, stated: true },
      weak: false,
      remark: null,
    });
  }
  return { language: 'en', fragments, notes: [] };
}
