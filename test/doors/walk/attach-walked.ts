import type { Client } from '../test-server.ts';

/** Attaches a file to an offer, as a page of ours does; answers its id. */
export async function attachWalked(client: Client, offerId: string): Promise<string> {
  const { json: offer } = await client.get(`/api/offer/${offerId}`);
  const part =
    'Content-Disposition: form-data; name="file"; filename="walk.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 walked';
  const headers = {
    'content-type': 'multipart/form-data; boundary=walked-walked-walked-walked',
    origin: new URL(offer.pdf_url).origin,
  };
  const body = `--walked-walked-walked-walked\r\n${part}\r\n--walked-walked-walked-walked--\r\n`;
  const { status, json } = await client.with(headers).send('POST', `/api/offer/${offerId}/media`, body);
  if (status !== 201) throw new Error(`Answered ${status}: ${JSON.stringify(json)}`);
  return json.uuid;
}
