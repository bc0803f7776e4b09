import { expect, it } from 'vitest';
import { parseForm } from './parse-form.ts';

const encoded = 'application/x-www-form-urlencoded';

it('nests brackets of a url-encoded form', async () => {
  const text = 'name=A+B&custom_fields%5Bmy_id%5D=42&products%5B%5D=x&products%5B%5D=y&empty=';
  const { fields, files } = await parseForm(encoded, Buffer.from(text));
  expect(fields).toEqual({ name: 'A B', custom_fields: { my_id: '42' }, products: ['x', 'y'], empty: '' });
  expect(files).toEqual([]);
});

it('reads a multipart form with a file', async () => {
  const form = new FormData();
  form.append('name', 'Zürich & Söhne');
  form.append('custom_fields[a]', '1');
  form.append('file', new File(['%PDF-'], 'terms.pdf', { type: 'application/pdf' }));
  const sent = new Response(form);
  const { fields, files } = await parseForm(sent.headers.get('content-type') ?? '', Buffer.from(await sent.bytes()));
  expect(fields).toEqual({ name: 'Zürich & Söhne', custom_fields: { a: '1' } });
  expect(files).toMatchObject([{ field: 'file', name: 'terms.pdf', mimeType: 'application/pdf' }]);
  expect(new TextDecoder().decode(files[0]?.bytes)).toBe('%PDF-');
});

it('refuses what is no form, or too deep, or too long', async () => {
  const refused = { code: 'unreadable_body' };
  await expect(parseForm('multipart/form-data', Buffer.from('x'))).rejects.toMatchObject(refused);
  await expect(parseForm(encoded, Buffer.from(`a${'[b]'.repeat(20)}=1`))).rejects.toMatchObject(refused);
  const many = Array.from({ length: 6000 }, (_, at) => `k${at}=1`).join('&');
  await expect(parseForm(encoded, Buffer.from(many))).rejects.toMatchObject(refused);
});

it('keeps prototypes out', async () => {
  const { fields } = await parseForm(encoded, Buffer.from('__proto__[x]=1&constructor[prototype][y]=2&a=1'));
  expect(Object.hasOwn(fields, '__proto__')).toBe(false);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
