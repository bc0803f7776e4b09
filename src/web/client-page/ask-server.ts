import { type ClientPage, clientPageType } from '../../doors/documents/contract/client-page.ts';

/** What a client sends back. */
export interface ClientAnswer {
  readonly action: 'approve' | 'reject' | 'comment' | 'preview' | 'viewed';
  readonly name?: string;
  readonly comment?: string;
  readonly elements?: readonly string[];
  readonly terms_accepted?: boolean;
  /** PNG as a data URL. */
  readonly signature?: string;
  /** One for each question: a question that is sent twice is kept once. */
  readonly token?: string;
}

/** A refusal, by what a person can do about it. */
export class Refused extends Error {
  readonly why: 'link' | 'superseded' | 'decided' | 'expired' | 'busy' | 'offline' | 'other';

  constructor(why: Refused['why'], message: string) {
    super(message);
    this.name = 'Refused';
    this.why = why;
  }
}

/** Loads the page, or sends an answer and gets the page as it is then. Throws `Refused`. */
export async function askServer(address: string, answer?: ClientAnswer): Promise<ClientPage> {
  const headers = { accept: clientPageType, ...(answer ? { 'content-type': 'application/json' } : {}) };
  const init = answer ? { method: 'POST', headers, body: JSON.stringify(answer) } : { headers };
  let response: Response;
  try {
    response = await fetch(address, { ...init, credentials: 'omit', cache: 'no-store' });
  } catch {
    throw new Refused('offline', 'The server cannot be reached.');
  }
  const body = (await response.json().catch(() => null)) as (ClientPage & { message?: string; code?: string }) | null;
  if (response.ok && body) return body;
  throw new Refused(reasonOf(response.status, body?.code), body?.message ?? '');
}

function reasonOf(status: number, code: string | undefined): Refused['why'] {
  if (code === 'offer_superseded') return 'superseded';
  if (code === 'offer_decided') return 'decided';
  if (code === 'offer_expired') return 'expired';
  if (status === 403) return 'link';
  return status === 429 || status === 503 ? 'busy' : 'other';
}
